package org.freshet.benchmark.server;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.concurrent.TimeUnit;

/** An open page with its WebSocket. */
record Tab(Site site, Page page, Channel socket, TextFrames frames) {

    private static final int PATIENCE_SECONDS = 60;

    static Tab open(Site site, Page page, String socket, TextFrames frames) {
        return new Tab(site, page, site.connect(socket, page, frames), frames);
    }

    void send(String frame) {
        socket.writeAndFlush(new TextWebSocketFrame(frame)).syncUninterruptibly();
    }

    /** WildFly 39 ends a WebSocket whose client has said nothing for 90 s. Browsers come back then, which is not what is measured. */
    void ping() {
        socket.writeAndFlush(new PingWebSocketFrame());
    }

    /** Closes it and logs out, one after the other, as people do. Nothing of it is left on the server. */
    void close() {
        socket.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                .syncUninterruptibly();
        frames.closed().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        site.send(page.following(site.request("control/leave")).build()).join();
    }
}
