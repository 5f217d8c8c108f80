package org.freshet.internal.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/** Tells an administrator once that one direction of the relay is interrupted, and once that it is back. One thread at a time. */
final class Outage {

    private static final Logger LOG = System.getLogger("org.freshet.relay");

    private final Function<Throwable, String> begun;
    private final String over;
    private boolean lasting;

    Outage(Function<Throwable, String> begun, String over) {
        this.begun = begun;
        this.over = over;
    }

    void begin(Throwable cause) {
        if (lasting) {
            LOG.log(Level.DEBUG, "Still interrupted", cause);
            return;
        }
        lasting = true;
        LOG.log(Level.WARNING, begun.apply(cause));
        LOG.log(Level.DEBUG, "Cause of the interruption", cause);
    }

    void end() {
        if (lasting) {
            lasting = false;
            LOG.log(Level.INFO, over);
        }
    }
}
