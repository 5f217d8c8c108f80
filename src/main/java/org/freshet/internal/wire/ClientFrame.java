package org.freshet.internal.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.freshet.ReactiveMessage;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ClientMessage.Invalid;
import org.freshet.internal.wire.ClientMessage.Ping;
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unread;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;

/** Reads the frames that clients send. Never throws: what cannot be read is {@link Invalid}. */
public final class ClientFrame {

    /** The refusal of a binary frame. */
    public static final Invalid BINARY = invalid(null, "A frame must be text: JSON in UTF-8.");

    private static final Invalid NO_JSON =
            invalid(null, "A frame must be a JSON object or an array of such; this one is no JSON.");
    private static final int QUOTED = 40;
    private static final int MAX_NAME = 64;

    private ClientFrame() {}

    /** The messages of a frame, in order. */
    public static List<ClientMessage> parse(String frame) {
        return parse(frame, ClientFrame::message);
    }

    /** The same, but for pings, without making sense of them. */
    public static List<ClientMessage> parseUnread(String frame) {
        return parse(frame, ClientFrame::unread);
    }

    /** Makes sense of one. */
    public static ClientMessage read(ReactiveMessage message) {
        return message(MessageJson.object(message));
    }

    private static List<ClientMessage> parse(String frame, Function<JsonObject, ClientMessage> reader) {
        JsonStructure json;
        try (JsonParser parser = Provider.JSON.createParser(new StringReader(frame))) {
            json = parser.next() == Event.START_OBJECT ? parser.getObject() : parser.getArray();
            // A JsonReader would not look at what follows.
            if (parser.hasNext()) {
                return List.of(NO_JSON);
            }
        } catch (RuntimeException e) {
            // Not only JsonException: Parsson 1.1 reports too deep a nesting by a plain one.
            return List.of(NO_JSON);
        }
        return json instanceof JsonObject object
                ? List.of(reader.apply(object))
                : json.asJsonArray().stream()
                        .map(value -> message(value, reader))
                        .toList();
    }

    private static ClientMessage message(JsonValue value, Function<JsonObject, ClientMessage> reader) {
        return value instanceof JsonObject object
                ? reader.apply(object)
                : invalid(null, "A message must be a JSON object.");
    }

    private static ClientMessage unread(JsonObject object) {
        String type = string(object, "type");
        return type == null || type.equals("ping")
                ? message(object)
                : new Unread(Ref.orNull(object), MessageJson.read(object));
    }

    private static ClientMessage message(JsonObject object) {
        Ref ref = Ref.orNull(object);
        String type = string(object, "type");
        if (type == null) {
            return invalid(ref, "A message needs a member 'type', a string.");
        }
        return switch (type) {
            case "ping" -> new Ping();
            case "subscribe" -> subscribe(ref, object);
            case "unsubscribe" -> new Unsubscribe(ref, string(object, "group"));
            case "call" -> call(ref, object);
            default ->
                invalid(
                        ref,
                        "Unknown type '" + quote(type) + "'; this server takes subscribe, unsubscribe, call and ping.");
        };
    }

    private static ClientMessage subscribe(Ref ref, JsonObject object) {
        String token = string(object, "token");
        if (token == null && has(object, "token")) {
            return new Invalid(ref, ErrorCode.INVALID_TOKEN, "A token is a string.");
        }
        return new Subscribe(ref, token == null ? string(object, "group") : null, token, string(object, "since"));
    }

    private static ClientMessage call(Ref ref, JsonObject object) {
        String method = string(object, "method");
        String key = string(object, "key");
        // The reference goes along with what the call changes, to everybody.
        if (ref == null || !isName(ref.text())) {
            return invalid(
                    ref, "A call needs a member 'ref', a string of 1 to " + MAX_NAME + " characters, or a number.");
        }
        if (method == null) {
            return invalid(ref, "A call needs a member 'method', a string such as todos.add.");
        }
        if (!(object.get("args") instanceof JsonArray args)) {
            return invalid(ref, "A call needs a member 'args', an array.");
        }
        if (has(object, "key") && !isName(key)) {
            return invalid(ref, "The member 'key' of a call is a string of 1 to " + MAX_NAME + " characters.");
        }
        return new Call(ref, method, args.toString(), key);
    }

    /** What is null counts as absent. */
    private static boolean has(JsonObject object, String member) {
        return object.containsKey(member) && !object.isNull(member);
    }

    private static boolean isName(String text) {
        return text != null && !text.isEmpty() && text.length() <= MAX_NAME;
    }

    private static String string(JsonObject object, String member) {
        return object.get(member) instanceof JsonString string ? string.getString() : null;
    }

    private static String quote(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    private static Invalid invalid(Ref ref, String reason) {
        return new Invalid(ref, ErrorCode.INVALID_MESSAGE, reason);
    }
}
