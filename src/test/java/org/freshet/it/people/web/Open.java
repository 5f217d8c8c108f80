package org.freshet.it.people.web;

import org.freshet.ReactiveConnection;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;

/** For everybody. */
@ReactiveConsumer(path = "open", login = false)
public class Open implements ReactiveEndpoint {

    @Override
    public void connected(ReactiveConnection connection) {
        connection.send("hello " + connection.caller().user());
    }
}
