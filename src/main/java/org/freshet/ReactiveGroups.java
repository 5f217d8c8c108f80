package org.freshet;

/**
 * Takes which groups a client may subscribe to by their names; without a grant nobody may subscribe to any, but with the tokens that tags
 * put into pages. Fired once as CDI event when the first web application of a deployment starts:
 *
 * <pre>{@code void declare(@Observes ReactiveGroups groups) {
 *     groups.allow("room.staff").anyRole("staff", "admin");
 *     groups.allow("room.*").users();
 *     groups.allow("news.**");
 * }}</pre>
 *
 * <p>The first pattern that matches decides; what none matches is decided by {@code SubscriptionAuthorizer} beans, if there are any. The
 * groups that Freshet keeps for itself ({@code broadcast}, {@code users} and what begins with {@code user.}, {@code session.} or
 * {@code region.}) are never granted. {@code presence.x}, which tells who is in {@code x}, is granted to whom {@code x} is: patterns and
 * authorizers are asked about {@code x}. To be used on the thread of the event and until the observer returns.
 */
public interface ReactiveGroups {

    /**
     * Everybody may subscribe to groups of this pattern, unless the grant that is returned is told to ask for more.
     *
     * @param pattern a group's name, in which {@code *} stands for one segment and {@code **} for one or more. One that is none is
     *     reported, with all others, when the deployment fails for it
     */
    Grant allow(String pattern);

    /** Whom a pattern is granted to. All that is asked for must hold. */
    interface Grant {

        /** Those who have logged in. */
        Grant users();

        /** Those who have one of these roles at least; nobody if none is named. */
        Grant anyRole(String... roles);

        /** Those who have logged in and have all of these roles. */
        Grant allRoles(String... roles);
    }
}
