package org.freshet.internal.protocol;

import jakarta.servlet.ServletContext;

/** The endpoints of the application's own. Safe for any thread. */
@FunctionalInterface
public interface Consumers {

    /** The one at a path of this web application; null if there is none. */
    Consumer orNull(String path, ServletContext application);
}
