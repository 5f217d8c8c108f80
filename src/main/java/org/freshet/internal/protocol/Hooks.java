package org.freshet.internal.protocol;

import java.util.function.Function;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.internal.broker.Manner;

/** What the application makes of messages on their way. Safe for any thread. */
public interface Hooks {

    /** Messages pass as they are. */
    Hooks NONE = new Hooks() {

        @Override
        public Manner manner(Caller who) {
            return Manner.PLAIN;
        }

        @Override
        public Function<ReactiveMessage, ReactiveMessage> receiving(Caller who) {
            return null;
        }
    };

    /** How messages leave on a connection of this caller's. */
    Manner manner(Caller who);

    /** What becomes of its client's messages: null of one that is not taken; does not throw. Null if they pass as they are. */
    Function<ReactiveMessage, ReactiveMessage> receiving(Caller who);
}
