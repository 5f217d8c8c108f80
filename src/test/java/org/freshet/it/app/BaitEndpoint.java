package org.freshet.it.app;

import org.freshet.ReactiveConnection;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;

/** What attackers talk to where the wire format is the application's own. Says what it is told. */
@ReactiveConsumer(path = "bait", login = false)
public class BaitEndpoint implements ReactiveEndpoint {

    @Override
    public void message(ReactiveConnection connection, String text) {
        connection.send(text);
    }
}
