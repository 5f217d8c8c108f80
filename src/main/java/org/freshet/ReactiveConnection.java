package org.freshet;

/** A connection to a {@link ReactiveConsumer}. Safe for any thread; after its end nothing here has an effect. */
public interface ReactiveConnection {

    /** Its name, like no other. */
    String id();

    /** Who is behind it. */
    Caller caller();

    /** Sends one frame, without waiting for it. A client that does not read is closed. */
    void send(String text);

    /**
     * Makes it a member of a group: what that is told comes to {@link ReactiveEndpoint#groupMessage}.
     *
     * @throws IllegalArgumentException if it is null or no group name, see {@link GroupName}
     */
    void join(String group);

    /** Ends a membership, if there is one. */
    void leave(String group);

    /** Ends the connection with code 1000. */
    void close();
}
