package org.freshet.internal.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Files of an application, from text. */
final class FakePages implements Pages {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:f="jakarta.faces.core"
              xmlns:ui="jakarta.faces.facelets" xmlns:c="jakarta.tags.core" xmlns:p="primefaces"
              xmlns:cc="jakarta.faces.composite" xmlns:my="jakarta.faces.composite/my" xmlns:rx="freshet">
            %s
            </html>
            """;

    /** The line of the first line of a page's content. */
    static final int FIRST = 5;

    private final Map<String, String> files = new LinkedHashMap<>();

    static FakePages of(String name, String content) {
        return new FakePages().page(name, content);
    }

    FakePages page(String name, String content) {
        return file(name, PAGE.formatted(content));
    }

    FakePages file(String name, String text) {
        files.put(name, text);
        return this;
    }

    Views read() {
        return Views.read(this);
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        String text = files.get(name);
        if (text == null) {
            return null;
        } else if (text.equals("unreadable")) {
            throw new IOException("disk on fire");
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
