package org.freshet.benchmark.server;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hands over the text frames of one WebSocket, whole and in order; its failure or its end, too. Can be told not to read. */
final class TextFrames implements WebSocket.Listener {

    private final Consumer<String> frames;
    private final Consumer<Throwable> failed;
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private boolean stalled;
    private WebSocket waiting;

    TextFrames(Consumer<String> frames, Consumer<Throwable> failed) {
        this.frames = frames;
        this.failed = failed;
    }

    /** Done when the server has closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            frames.accept(frame);
        }
        next(socket);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        next(socket);
        return null;
    }

    /** Whoever is not asked for the next does not read from its socket either. */
    private synchronized void next(WebSocket socket) {
        if (stalled) {
            waiting = socket;
        } else {
            socket.request(1);
        }
    }

    synchronized void stall() {
        stalled = true;
    }

    synchronized void readAgain() {
        stalled = false;
        if (waiting != null) {
            waiting.request(1);
            waiting = null;
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(null);
        failed.accept(new IllegalStateException("The server closed with " + code + ' ' + reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.completeExceptionally(error);
        failed.accept(error);
    }
}
