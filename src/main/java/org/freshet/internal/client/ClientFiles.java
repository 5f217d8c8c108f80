package org.freshet.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freshet.internal.wire.Protocol;

/**
 * The modules of the browser client, and the path they are served at: it names their content, so that browsers may keep them for ever.
 * Immutable.
 */
public final class ClientFiles {

    static final List<String> NAMES = List.of(
            "backoff.js",
            "connection.js",
            "conversation.js",
            "fetching.js",
            "fields.js",
            "focus.js",
            "heartbeat.js",
            "markup.js",
            "morph.js",
            "pack.js",
            "pair.js",
            "region.js",
            "regions.js",
            "renewal.js",
            "rx.js",
            "settings.js",
            "socket.js");

    private static final String FOLDER = "/org/freshet/client/";
    private static final int VERSION_BYTES = 8;

    private final Map<String, ClientModule> files = new LinkedHashMap<>();
    private final String version;

    public ClientFiles() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                ClientModule module = ClientModule.of(read(name));
                digest.update(module.plain());
                files.put(name, module);
            }
            version = HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where a page finds the client's entry. */
    public String entryUrl(String contextPath) {
        return contextPath + Protocol.CLIENT + version + "/rx.js";
    }

    /** @param path {@code /version/name}; null for what is not there */
    ClientModule find(String path) {
        String prefix = "/" + version + "/";
        return path != null && path.startsWith(prefix) ? files.get(path.substring(prefix.length())) : null;
    }

    private static String read(String name) {
        try (InputStream in = ClientFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The JAR lacks " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
