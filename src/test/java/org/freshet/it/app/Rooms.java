package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.freshet.ReactiveGroups;

/** Which groups may be subscribed to by their names. */
@ApplicationScoped
public class Rooms {

    void declare(@Observes ReactiveGroups groups) {
        groups.allow("chat");
        groups.allow("rooms.staff").anyRole("staff");
        groups.allow("rooms.*").users();
        groups.allow("news.**");
        groups.allow("another_app.customuser.*");
    }
}
