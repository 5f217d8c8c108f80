package org.freshet.spi;

import org.freshet.Caller;

/**
 * Decides who may subscribe to a group by its name, where no pattern of {@link org.freshet.ReactiveGroups} does: by the data of the
 * application, such as who is a member of a project. The platform asks for rights when a request comes in; a subscription lives on. A CDI
 * bean of this type is asked; of several all must agree.
 *
 * <p>{@code @RolesAllowed} (one of these roles) and {@link AllRolesAllowed} (all of these) on the class, and {@code @DenyAll}, are looked
 * at before it is asked.
 */
@FunctionalInterface
public interface SubscriptionAuthorizer {

    /**
     * Whether this caller may be a member of this group. Asked when a client subscribes, and again and again while it is subscribed
     * (setting {@code freshet.recheck}): once the answer is no, the subscription ends. One who throws says no, which is logged.
     *
     * <p>Called on threads of its own, several at a time, with an active request context and without a transaction; may block, as for a
     * query of the database.
     *
     * @param who never null; its user may be
     * @param group a valid name, see {@link org.freshet.GroupName}, which is none of those that Freshet keeps for itself
     */
    boolean mayJoin(Caller who, String group);
}
