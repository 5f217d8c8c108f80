package org.freshet.internal.relay;

import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;

/** What a relay needs of the server and the JVM. */
record Surroundings(ThreadFactory threads, JndiLookup jndi, Timing timing, System.Logger log) {

    static Surroundings ofServer(ThreadFactory threads) {
        return new Surroundings(
                threads, InitialContext::doLookup, Timing.usual(), System.getLogger("org.freshet.relay"));
    }
}
