package org.freshet.benchmark.server;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** An open page with its WebSocket. */
record Tab(Site site, Page page, WebSocket socket, TextFrames frames) {

    private static final int PATIENCE_SECONDS = 60;

    static Tab open(Site site, Page page, String socket, TextFrames frames) {
        return new Tab(site, page, site.connect(socket, page, frames), frames);
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** WildFly 39 ends a WebSocket whose client has said nothing for 90 s. Browsers come back then, which is not what is measured. */
    void ping() {
        socket.sendPing(ByteBuffer.allocate(0));
    }

    /** Closes it and logs out, one after the other, as people do. Nothing of it is left on the server. */
    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        frames.closed().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        site.send(page.following(site.request("control/leave")).build()).join();
    }
}
