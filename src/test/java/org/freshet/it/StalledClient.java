package org.freshet.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.freshet.it.hostile.RawSocket;
import org.freshet.it.hostile.RawSocket.Frame;
import org.freshet.it.hostile.Visitor;

/** A client that reads only when it is asked to. As little as possible waits on its side. */
final class StalledClient implements AutoCloseable {

    private static final int TINY_BUFFER = 2_048;

    private final RawSocket socket;

    private StalledClient(RawSocket socket) {
        this.socket = socket;
    }

    /** Subscribes, reads up to the answer, and shows what is current then. */
    static StalledClient open(Site site, String token) throws IOException {
        StalledClient client = new StalledClient(RawSocket.open(visitor(site), "rx/socket", TINY_BUFFER));
        client.socket.send(Json.createObjectBuilder()
                .add("type", "subscribe")
                .add("ref", "s")
                .add("token", token)
                .build()
                .toString());
        List<JsonObject> read =
                client.readUntil(message -> message.getString("type").equals("subscribed"));
        if (!read.get(read.size() - 1).getBoolean("recovered", true)) {
            // Something was changed between the page and this: nothing is sent to who does not fetch it.
            site.get("rx/fragment?token=" + token);
        }
        return client;
    }

    static Visitor visitor(Site site) {
        String cookies =
                site.cookies().map(cookie -> "Cookie: " + cookie + "\r\n").orElse("");
        String authorization = site.authorization() == null ? "" : "Authorization: " + site.authorization() + "\r\n";
        return new Visitor(site.base(), cookies + authorization);
    }

    /** All messages up to such a one. */
    List<JsonObject> readUntil(Predicate<JsonObject> last) throws IOException {
        List<JsonObject> read = new ArrayList<>();
        while (read.stream().noneMatch(last)) {
            Frame frame = socket.read();
            if (frame.isPing()) {
                socket.pong(frame);
            } else if (frame.isText()) {
                read.addAll(RxClient.parse(frame.text()));
            } else if (frame.isClose()) {
                throw new IOException("closed with " + frame.closeCode() + " after " + read.size() + " messages");
            }
        }
        return read;
    }

    void ping() throws IOException {
        socket.send("{\"type\":\"ping\"}");
    }

    /** @return whether the connection is still there, as far as one sees that who does not read */
    boolean pingIfOpen() {
        try {
            ping();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads all there is. @return whether the connection ended then, with a word or without */
    boolean ends() throws IOException {
        try {
            while (!socket.read().isClose()) {
                // On it goes.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (EOFException | SocketException e) {
            return true;
        }
    }

    @Override
    public void close() {
        socket.reset();
    }
}
