package org.freshet.benchmark.server;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hands over the text frames of one WebSocket, whole and in order; its failure or its end, too. */
record TextFrames(Consumer<String> frames, Consumer<Throwable> failed, StringBuilder partial)
        implements WebSocket.Listener {

    TextFrames(Consumer<String> frames, Consumer<Throwable> failed) {
        this(frames, failed, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            frames.accept(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        failed.accept(new IllegalStateException("The server closed with " + code + ' ' + reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        failed.accept(error);
    }
}
