package org.freshet.it;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of an endpoint of the application's own: it knows texts. */
final class TextClient implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    static TextClient open(Site site, String path) {
        TextClient client = new TextClient();
        WebSocket.Builder builder = site.http().newWebSocketBuilder();
        // The JDK's WebSocket client sends no cookies of its own accord.
        site.cookies().ifPresent(cookies -> builder.header("Cookie", cookies));
        if (site.authorization() != null) {
            builder.header("Authorization", site.authorization());
        }
        URI http = site.base().resolve("rx/consumer/" + path);
        client.socket = builder.buildAsync(URI.create("ws" + http.toString().substring(4)), client)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return client;
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

    String next() {
        try {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
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
