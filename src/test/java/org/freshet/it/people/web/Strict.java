package org.freshet.it.people.web;

import org.freshet.ReactiveConnection;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;

/** For who has both roles. */
@ReactiveConsumer(
        path = "strict",
        allRoles = {"p", "q"})
public class Strict implements ReactiveEndpoint {

    @Override
    public void connected(ReactiveConnection connection) {
        connection.send("p " + connection.caller().isInRole("p") + ", q "
                + connection.caller().isInRole("q") + ", r "
                + connection.caller().isInRole("r"));
    }
}
