package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.ReactiveConnection;
import org.freshet.ReactiveEndpoint;
import org.freshet.internal.text.ApplicationTexts;

/** The application's endpoint, in a request of its own. What it throws is logged and costs nothing but that call. */
record GuardedEndpoint(ReactiveEndpoint endpoint, String name, InRequest request) implements ReactiveEndpoint {

    private static final Logger LOG = System.getLogger("org.freshet.endpoints");

    @Override
    public void connected(ReactiveConnection connection) {
        call("connected", () -> endpoint.connected(connection));
    }

    @Override
    public void message(ReactiveConnection connection, String text) {
        call("message", () -> endpoint.message(connection, text));
    }

    @Override
    public String groupMessage(ReactiveConnection connection, String json) {
        String[] answer = new String[1];
        call("groupMessage", () -> answer[0] = endpoint.groupMessage(connection, json));
        return answer[0];
    }

    @Override
    public void disconnected(ReactiveConnection connection) {
        call("disconnected", () -> endpoint.disconnected(connection));
    }

    private void call(String method, Runnable call) {
        try {
            request.run(call);
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, ApplicationTexts.endpointFailed(name, method), e);
        }
    }
}
