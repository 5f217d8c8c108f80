package org.freshet.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client that knows only the protocol. */
public final class RxClient implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Site site;
    private final BlockingQueue<List<JsonObject>> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean leaves = true;
    private WebSocket socket;
    private JsonObject hello;

    private RxClient(Site site) {
        this.site = site;
    }

    static RxClient open(Site site, String origin) {
        RxClient client = new RxClient(site);
        WebSocket.Builder builder = site.http().newWebSocketBuilder().subprotocols("rx.1");
        // The JDK's WebSocket client sends no cookies of its own accord.
        site.cookies().ifPresent(cookies -> builder.header("Cookie", cookies));
        if (site.authorization() != null) {
            builder.header("Authorization", site.authorization());
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        URI http = site.base().resolve("rx/socket");
        client.socket = builder.buildAsync(URI.create("ws" + http.toString().substring(4)), client)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        client.hello = client.await(message -> message.getString("type").equals("hello"));
        return client;
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
        return socket.getSubprotocol();
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** What the server need not read to the end before it closes. */
    void sendTooMuch(String frame) {
        socket.sendText(frame, true).exceptionally(refused -> socket).join();
    }

    public void sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
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
        try {
            List<JsonObject> frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** The close code. */
    public int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            List<JsonObject> frame = parse(partial.toString());
            partial.setLength(0);
            frames.add(frame);
            if (leaves
                    && frame.stream()
                            .anyMatch(message -> message.getString("type").equals("bye"))) {
                webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            }
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

    /** The messages of a frame. */
    static List<JsonObject> parse(String text) {
        JsonStructure json = Json.createReader(new StringReader(text)).read();
        return json instanceof JsonObject object
                ? List.of(object)
                : List.copyOf(json.asJsonArray().getValuesAs(JsonObject.class));
    }
}
