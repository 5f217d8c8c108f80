package org.freshet.it;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A client of an endpoint of the application's own: it knows texts. */
final class TextClient implements AutoCloseable {

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final TextSocket socket;

    private TextClient(Site site, String path) {
        socket = TextSocket.open(site, "rx/consumer/" + path, handshake -> {}, (opened, text) -> texts.add(text));
    }

    static TextClient open(Site site, String path) {
        return new TextClient(site, path);
    }

    void send(String text) {
        socket.send(text);
    }

    void sendTooMuch(String text) {
        socket.sendTooMuch(text);
    }

    void sendBinary(byte[] data) {
        socket.sendBinary(data);
    }

    String next() {
        return TextSocket.next(texts);
    }

    int awaitClose() {
        return socket.awaitClose();
    }

    @Override
    public void close() {
        socket.close();
    }
}
