package org.freshet.it.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import org.freshet.Caller;
import org.freshet.spi.AllRolesAllowed;
import org.freshet.spi.SubscriptionAuthorizer;

/** A second opinion, only of those with all of these and one of those roles. */
@Dependent
@AllRolesAllowed({"p", "q"})
@RolesAllowed({"user", "staff"})
public class Secrets implements SubscriptionAuthorizer {

    @Override
    public boolean mayJoin(Caller who, String group) {
        return group.startsWith("project.");
    }
}
