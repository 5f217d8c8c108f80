package org.freshet.it.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.freshet.Caller;
import org.freshet.spi.SubscriptionAuthorizer;

/** Members of a project may hear of it. */
@ApplicationScoped
public class Projects implements SubscriptionAuthorizer {

    @Inject
    private People people;

    @Inject
    private Asked asked;

    @Override
    public boolean mayJoin(Caller who, String group) {
        if (group.equals("project.broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return asked.isFirst() && people.isMember(who.user(), group);
    }
}
