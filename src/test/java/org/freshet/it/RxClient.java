package org.freshet.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** A client that knows only the protocol. */
public final class RxClient implements AutoCloseable {

    private final Site site;
    private final BlockingQueue<List<JsonObject>> frames = new LinkedBlockingQueue<>();
    private volatile boolean leaves = true;
    private final TextSocket socket;
    private final JsonObject hello;

    private RxClient(Site site, String origin) {
        this.site = site;
        socket = TextSocket.open(site, "rx/socket", handshake -> addTo(handshake, origin), this::arrived);
        hello = await(message -> message.getString("type").equals("hello"));
    }

    static RxClient open(Site site, String origin) {
        return new RxClient(site, origin);
    }

    private static void addTo(WebSocket.Builder handshake, String origin) {
        handshake.subprotocols("rx.1");
        if (origin != null) {
            handshake.header("Origin", origin);
        }
    }

    private void arrived(TextSocket from, String text) {
        List<JsonObject> frame = parse(text);
        frames.add(frame);
        if (leaves
                && frame.stream().anyMatch(message -> message.getString("type").equals("bye"))) {
            from.close();
        }
    }

    /** It does not close when it hears goodbye, but waits for the server to do it. */
    public RxClient staying() {
        leaves = false;
        return this;
    }

    public JsonObject hello() {
        return hello;
    }

    public String subprotocol() {
        return socket.subprotocol();
    }

    public void send(String frame) {
        socket.send(frame);
    }

    void sendTooMuch(String frame) {
        socket.sendTooMuch(frame);
    }

    public void sendBinary(byte[] frame) {
        socket.sendBinary(frame);
    }

    /** Subscribes with a token of its site's and waits for the answers, one for each group. */
    public RxClient subscribe(String groups) {
        List<JsonObject> answers = subscribeWith(site.token(groups), groups.split(" ").length);
        for (JsonObject answer : answers) {
            if (!answer.getString("type").equals("subscribed")) {
                throw new AssertionError("not subscribed: " + answer);
            }
        }
        return this;
    }

    public List<JsonObject> subscribeWith(String token, int answers) {
        sendSubscribe("s", token);
        List<JsonObject> received = new ArrayList<>();
        while (received.size() < answers) {
            JsonObject answer = await(message -> "s".equals(message.getString("ref", null)));
            received.add(answer);
            if (answer.getString("type").equals("error")) {
                break;
            }
        }
        return received;
    }

    private void sendSubscribe(String ref, String token) {
        send(Json.createObjectBuilder()
                .add("type", "subscribe")
                .add("ref", ref)
                .add("token", token)
                .build()
                .toString());
    }

    /** The next message of this kind; earlier ones of its frame and of frames before are dropped, later ones kept. */
    public JsonObject await(Predicate<JsonObject> condition) {
        while (true) {
            List<JsonObject> frame = nextFrame();
            for (int i = 0; i < frame.size(); i++) {
                if (condition.test(frame.get(i))) {
                    List<JsonObject> rest = frame.subList(i + 1, frame.size());
                    if (!rest.isEmpty()) {
                        List<List<JsonObject>> later = new ArrayList<>();
                        frames.drainTo(later);
                        frames.add(List.copyOf(rest));
                        frames.addAll(later);
                    }
                    return frame.get(i);
                }
            }
        }
    }

    /** All messages up to the refresh of a group that only this call refreshes: whatever was committed before has arrived by then. */
    public List<JsonObject> untilNow() {
        String barrier = "barrier." + System.nanoTime();
        List<JsonObject> received = new ArrayList<>();
        sendSubscribe(barrier, site.token(barrier));
        while (true) {
            for (JsonObject message : nextFrame()) {
                if (!message.getString("group", "").equals(barrier)) {
                    received.add(message);
                } else if (message.getString("type").equals("subscribed")) {
                    site.op("refresh", "group", barrier);
                } else {
                    return received;
                }
            }
        }
    }

    public List<JsonObject> nextFrame() {
        return TextSocket.next(frames);
    }

    public boolean isOpen() {
        return socket.isOpen();
    }

    /** The close code. */
    public int awaitClose() {
        return socket.awaitClose();
    }

    @Override
    public void close() {
        socket.close();
    }

    /** The messages of a frame. */
    static List<JsonObject> parse(String text) {
        JsonStructure json = Json.createReader(new StringReader(text)).read();
        return json instanceof JsonObject object
                ? List.of(object)
                : List.copyOf(json.asJsonArray().getValuesAs(JsonObject.class));
    }
}
