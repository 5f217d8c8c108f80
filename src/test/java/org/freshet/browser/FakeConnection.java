package org.freshet.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;

/** One connection of {@link FakeServer}: what the client said on it, and in which frames. */
record FakeConnection(WebSocketRoute socket, List<JsonObject> received, List<String> frames) {

    List<JsonObject> received(String type) {
        return received.stream()
                .filter(message -> message.get("type").getAsString().equals(type))
                .toList();
    }

    /** The names of the tokens that it was asked to subscribe to. */
    List<String> asked() {
        return received("subscribe").stream()
                .filter(message -> message.has("token"))
                .map(message -> message.get("token").getAsString().split(" ")[0])
                .toList();
    }

    void send(String... messages) {
        socket.send(messages.length == 1 ? messages[0] : "[" + String.join(",", messages) + "]");
    }

    void close(int code) {
        socket.close(new WebSocketRoute.CloseOptions().setCode(code));
    }

    /** Notes a frame. @return its messages */
    List<JsonObject> receive(String frame) {
        frames.add(frame);
        var json = new Gson().fromJson(frame, JsonElement.class);
        var messages = json.isJsonArray()
                ? json.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of(json.getAsJsonObject());
        received.addAll(messages);
        return messages;
    }
}
