package org.freshet.benchmark.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * The viewers' WebSockets, on one thread: viewers have machines of their own, and these take as little of the server's as they can. The JDK's
 * take several times as much.
 */
final class Sockets {

    private static final int LONGEST = 16 << 20;
    private static final int LONGEST_HANDSHAKE = 64 << 10;
    private static final int PATIENCE_SECONDS = 60;

    private final EventLoopGroup thread =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("sockets", true), NioIoHandler.newFactory());

    /** @param cookies may be empty */
    Channel connect(URI target, String cookies, TextFrames frames) {
        HttpHeaders headers = new DefaultHttpHeaders();
        if (!cookies.isEmpty()) {
            headers.set(HttpHeaderNames.COOKIE, cookies);
        }
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(target)
                .customHeaders(headers)
                .maxFramePayloadLength(LONGEST)
                .handleCloseFrames(false)
                .withUTF8Validator(false)
                .build();
        new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(LONGEST_HANDSHAKE),
                                        new WebSocketClientProtocolHandler(config),
                                        new WebSocketFrameAggregator(LONGEST),
                                        frames);
                    }
                })
                .connect(target.getHost(), target.getPort())
                .syncUninterruptibly();
        return frames.opened().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
