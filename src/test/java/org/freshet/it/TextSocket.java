package org.freshet.it;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A WebSocket of a site's visitor, on which texts are sent and come, whole. */
final class TextSocket implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final BiConsumer<TextSocket, String> texts;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile WebSocket socket;

    private TextSocket(BiConsumer<TextSocket, String> texts) {
        this.texts = texts;
    }

    /**
     * @param handshake adds to it
     * @param texts takes what comes
     */
    static TextSocket open(
            Site site, String path, Consumer<WebSocket.Builder> handshake, BiConsumer<TextSocket, String> texts) {
        WebSocket.Builder builder = site.http().newWebSocketBuilder();
        // The JDK's WebSocket client sends no cookies of its own accord.
        site.cookies().ifPresent(cookies -> builder.header("Cookie", cookies));
        if (site.authorization() != null) {
            builder.header("Authorization", site.authorization());
        }
        handshake.accept(builder);
        TextSocket opened = new TextSocket(texts);
        builder.buildAsync(
                        URI.create("ws" + site.base().resolve(path).toString().substring(4)), opened)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return opened;
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** What the server need not read to the end before it closes. */
    void sendTooMuch(String text) {
        socket.sendText(text, true).exceptionally(refused -> socket).join();
    }

    void sendBinary(byte[] data) {
        socket.sendBinary(ByteBuffer.wrap(data), true).join();
    }

    /** The next of what came. */
    static <T> T next(BlockingQueue<T> arrivals) {
        try {
            T next = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The close code. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        webSocket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            texts.accept(this, text);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
}
