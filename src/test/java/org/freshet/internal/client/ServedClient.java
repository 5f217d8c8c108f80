package org.freshet.internal.client;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The client as browsers get it, for tests that play the server. */
public final class ServedClient {

    private ServedClient() {}

    /** With exports of what is inside, so that it can be tested by itself. */
    public static String exporting(String... names) {
        return new String(new ClientFile().plain(), StandardCharsets.UTF_8) + "export { " + String.join(", ", names)
                + " };\n";
    }

    /** The names of the top level, where those of its modules stand side by side. */
    public static List<String> names() {
        return ClientFile.modules().stream()
                .flatMap(module -> module.names().stream())
                .toList();
    }
}
