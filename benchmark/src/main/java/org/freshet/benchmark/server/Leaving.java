package org.freshet.benchmark.server;

import java.net.http.WebSocket;

/** How a viewer goes: with nothing of it left on the server. */
final class Leaving {

    private Leaving() {}

    static void leave(Site site, Page page, WebSocket socket) {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        site.send(page.following(site.request("control/leave")).build()).join();
    }
}
