package org.freshet;

import java.util.List;

/**
 * The connections of browsers. Inject it: {@code @Inject ReactiveConnections connections}.
 *
 * <p>To close is to take back what was granted: the connections end at once, with nothing of what still waits for them, on this node and,
 * by the relay, on the others. Every token that pages hold for it is void from then on. A browser comes back after a moment, asks its page
 * for new tokens, and gets what the page and the rules of {@link ReactiveGroups} give it then. So take the right away first, and close
 * after that.
 *
 * <p>What was taken back is remembered in memory only. After a restart with the same {@code freshet.secret} a token that was void is good
 * again until it expires, as long as the HTTP session that it was issued in lives, or if it was issued in none.
 *
 * <p>Callable from any thread, takes effect at once, also inside a transaction: call it after the commit where that matters. Returns
 * without waiting for any browser. What is returned is the number of connections that are ended on this node; other nodes follow as soon as
 * the relay has told them.
 */
public interface ReactiveConnections {

    /**
     * Closes all connections of a user.
     *
     * @param user the name of the principal
     * @throws NullPointerException if it is null
     */
    int close(String user);

    /**
     * Closes those connections of a user that are members of a group.
     *
     * @throws NullPointerException if one is null
     */
    int close(String user, String group);

    /**
     * Closes all connections that are members of a group.
     *
     * @throws NullPointerException if it is null
     */
    int closeGroup(String group);

    /** Closes all connections. */
    int closeAll();

    /**
     * Who is in a group now, on this node: the users who have logged in, by name.
     *
     * @throws IllegalArgumentException if it is null or no group name, see {@link GroupName}
     */
    List<Presence> presence(String group);
}
