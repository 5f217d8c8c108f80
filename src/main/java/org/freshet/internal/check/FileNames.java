package org.freshet.internal.check;

import java.net.URI;
import java.net.URISyntaxException;

/** Names of files as other files write them. */
final class FileNames {

    private FileNames() {}

    /** As seen from a file: {@code row.xhtml}, {@code ../row.xhtml} or {@code /parts/row.xhtml}; as it is where it is no path. */
    static String resolve(String from, String name) {
        try {
            String path = new URI(null, null, from, null)
                    .resolve(new URI(null, null, name.strip(), null))
                    .getPath();
            return path == null ? name : path;
        } catch (URISyntaxException e) {
            return name;
        }
    }
}
