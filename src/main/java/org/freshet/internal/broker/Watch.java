package org.freshet.internal.broker;

/**
 * Is told what becomes of connections and memberships, in order. Called with the broker's lock held: must neither wait nor call the
 * broker.
 */
public interface Watch {

    /** Looks away. */
    Watch NONE = new Watch() {};

    default void opened(Connection connection) {}

    /** It is in no group any more. */
    default void closed(Connection connection) {}

    default void joined(Connection connection, String group) {}

    default void left(Connection connection, String group) {}

    /** Whether it has to be known of this group who is in it. */
    default boolean tracks(String group) {
        return false;
    }

    /** The first connection of its user's in a tracked group. */
    default void arrived(Connection connection, String group) {}

    /** The last one. */
    default void departed(Connection connection, String group) {}
}
