package org.freshet.internal.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * One module as browsers get it: without the comments (they stand on lines of their own) and the indentation of its source.
 *
 * @param plain UTF-8
 * @param compressed the same with gzip
 */
record ClientModule(byte[] plain, byte[] compressed) {

    private static final Pattern COMMENT =
            Pattern.compile("^\\s*(/\\*\\*.*?\\*/|//[^\\n]*)\\n", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern INDENTATION = Pattern.compile("^\\s+", Pattern.MULTILINE);

    static ClientModule of(String source) {
        String code =
                INDENTATION.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        byte[] plain = code.getBytes(StandardCharsets.UTF_8);
        return new ClientModule(plain, compress(plain));
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
