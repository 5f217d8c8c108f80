package org.freshet.internal.wire;

import org.freshet.ReactiveMessage;

/** What a client says. {@code ref} is the client's own reference for the answer; it may be null. */
public sealed interface ClientMessage {

    Ref ref();

    /** Exactly one of group and token is not null; {@code since} is null unless the client catches up. */
    record Subscribe(Ref ref, String group, String token, String since) implements ClientMessage {}

    record Unsubscribe(Ref ref, String group) implements ClientMessage {}

    /**
     * @param ref not null
     * @param args a JSON array, as text: it may wait
     * @param key null if it may run as often as it comes
     */
    record Call(Ref ref, String method, String args, String key) implements ClientMessage {}

    record Ping() implements ClientMessage {
        @Override
        public Ref ref() {
            return null;
        }
    }

    /** What the application is to see before anybody makes sense of it. */
    record Unread(Ref ref, ReactiveMessage message) implements ClientMessage {}

    /** What is no message of the protocol, and why. */
    record Invalid(Ref ref, ErrorCode code, String reason) implements ClientMessage {}
}
