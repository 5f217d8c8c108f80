package org.freshet.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of a web application, by their paths below its root. */
public interface Pages {

    /** The paths of all files, such as {@code /board.xhtml}; others than Facelets files may be among them. */
    Set<String> names();

    /**
     * The content, to be closed by the caller; null if there is no such file.
     *
     * @throws IOException if it cannot be read
     */
    InputStream open(String name) throws IOException;
}
