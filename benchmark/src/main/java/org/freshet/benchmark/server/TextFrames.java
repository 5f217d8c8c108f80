package org.freshet.benchmark.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Hands over the text frames of one WebSocket, whole and in order; its failure or its end, too. Can be told not to read. */
final class TextFrames extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Consumer<String> frames;
    private final Consumer<Throwable> failed;
    private final CompletableFuture<Channel> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    TextFrames(Consumer<String> frames, Consumer<Throwable> failed) {
        this.frames = frames;
        this.failed = failed;
    }

    CompletableFuture<Channel> opened() {
        return opened;
    }

    /** Done when the server has closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            opened.complete(context.channel());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            frames.accept(text.text());
        } else if (frame instanceof CloseWebSocketFrame close) {
            end(new IllegalStateException("The server closed with " + close.statusCode() + ' ' + close.reasonText()));
            context.close();
        }
    }

    /** Whoever does not read does not answer pings either. */
    void stall() {
        opened.join().config().setAutoRead(false);
    }

    void readAgain() {
        opened.join().config().setAutoRead(true);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(new IllegalStateException("The server dropped the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
        opened.completeExceptionally(error);
        failed.accept(error);
        context.close();
    }

    private void end(Throwable reason) {
        if (closed.complete(null)) {
            opened.completeExceptionally(reason);
            failed.accept(reason);
        }
    }
}
