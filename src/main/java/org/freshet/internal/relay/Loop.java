package org.freshet.internal.relay;

/** What a thread of the relay does until it is asked to end. */
interface Loop extends Runnable {

    /** Asks it to end soon. Does not block; from any thread, any number of times. */
    void end();
}
