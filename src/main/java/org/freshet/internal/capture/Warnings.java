package org.freshet.internal.capture;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells an administrator of each thing once, and a developer who turned DEBUG on every time. Safe for any thread. */
final class Warnings {

    private static final System.Logger LOG = System.getLogger("org.freshet.capture");

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param detail what may not be told above DEBUG; may be null */
    void once(String text, Object detail) {
        LOG.log(told.add(text) ? Level.WARNING : Level.DEBUG, text);
        if (detail != null) {
            LOG.log(Level.DEBUG, detail);
        }
    }

    void error(String text, Throwable cause) {
        LOG.log(Level.ERROR, text, cause);
    }
}
