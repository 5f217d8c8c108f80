package org.freshet.it.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.freshet.ReactiveGroups;

/** What is granted by name. */
@ApplicationScoped
public class Patterns {

    void declare(@Observes ReactiveGroups groups) {
        groups.allow("open.*");
        groups.allow("users-only").users();
        groups.allow("all").allRoles("p", "q");
        groups.allow("any").anyRole("p", "q");
        groups.allow("extra").anyRole("extra");
    }
}
