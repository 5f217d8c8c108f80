package org.freshet.internal.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/** Tells an administrator once that one direction of the relay is interrupted, and once that it is back. One thread at a time. */
final class Outage {

    private final Logger log;
    private final Function<Throwable, String> begun;
    private final String over;
    private boolean lasting;

    Outage(Logger log, Function<Throwable, String> begun, String over) {
        this.log = log;
        this.begun = begun;
        this.over = over;
    }

    void begin(Throwable cause) {
        if (lasting) {
            log.log(Level.DEBUG, "Still interrupted", cause);
            return;
        }
        lasting = true;
        log.log(Level.WARNING, begun.apply(cause));
        log.log(Level.DEBUG, "Cause of the interruption", cause);
    }

    void end() {
        if (lasting) {
            lasting = false;
            log.log(Level.INFO, over);
        }
    }
}
