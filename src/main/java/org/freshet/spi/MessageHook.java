package org.freshet.spi;

import org.freshet.Caller;
import org.freshet.ReactiveMessage;

/**
 * Looks at what browsers say and what they are told, and may change it or keep it back: for one connection at a time, each with a copy of
 * its own. Provide CDI beans of this type; several are asked in the order of their {@code @Priority}, and without one by name.
 *
 * <p>Called on any managed thread with a request context, for several connections at once, for one in order. Messages wait meanwhile:
 * what takes long costs its connection a resynchronisation. One that throws is logged and costs this message for this connection.
 */
public interface MessageHook {

    /**
     * A browser said this, anything but a {@code ping}. What nobody knows may be of the application's own making.
     *
     * @return the message, or a changed copy; null: it is not taken, which its sender is told if it has a {@code ref}
     */
    default ReactiveMessage received(Caller who, ReactiveMessage message) {
        return message;
    }

    /**
     * A group is told this, and a member is about to be sent it. What is no news of a group (answers, {@code hello}, {@code resync} and
     * the like) is not shown.
     *
     * @return the message, or a changed copy; null: this connection does not get it
     */
    default ReactiveMessage sending(Caller who, ReactiveMessage message) {
        return message;
    }
}
