package org.freshet.internal.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.freshet.internal.wire.Protocol;

/**
 * The browser client as browsers get it, one ES module, and the path it is served at: it names the content, so that browsers may keep it
 * for ever. Immutable.
 */
public final class ClientFile {

    static final String ENTRY = "rx.js";

    /** Made of {@code src/main/javascript} by the build. */
    private static final String RESOURCE = "/org/freshet/client/" + ENTRY;

    private static final int VERSION_BYTES = 8;

    private final byte[] plain;
    private final byte[] compressed;
    private final String path;

    public ClientFile() {
        plain = read();
        compressed = compress(plain);
        path = version(plain) + "/" + ENTRY;
    }

    /** Where a page finds it. */
    public String url(String contextPath) {
        return contextPath + Protocol.CLIENT + path;
    }

    /** @param pathInfo what follows the servlet's path; null: nothing */
    boolean isAt(String pathInfo) {
        return ("/" + path).equals(pathInfo);
    }

    /** A module that is the client, whichever version: for scripts that import it. UTF-8. */
    byte[] current() {
        return ("export * from \"./" + path + "\";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** UTF-8. */
    byte[] plain() {
        return plain;
    }

    /** The same with gzip. */
    byte[] compressed() {
        return compressed;
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Compressed once, sent often. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String version(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] read() {
        try (InputStream in = ClientFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The JAR lacks " + RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
