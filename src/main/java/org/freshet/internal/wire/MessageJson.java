package org.freshet.internal.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freshet.ReactiveMessage;

/** Messages as the application sees them, from and to JSON. */
public final class MessageJson {

    private static final String TYPE = "type";

    private MessageJson() {}

    /** Reads a message of the server's. */
    public static ReactiveMessage read(String text) {
        try (JsonReader reader = Provider.JSON.createReader(new StringReader(text))) {
            return read(reader.readObject());
        }
    }

    /** @throws IllegalArgumentException if a member is neither a basic value nor a list or map */
    public static String write(ReactiveMessage message) {
        return object(message).toString();
    }

    static ReactiveMessage read(JsonObject json) {
        Map<String, Object> members = new LinkedHashMap<>(map(json));
        members.remove(TYPE);
        return new ReactiveMessage(json.getString(TYPE), members);
    }

    static JsonObject object(ReactiveMessage message) {
        JsonObjectBuilder json = Provider.JSON.createObjectBuilder().add(TYPE, message.type());
        message.members().forEach((name, value) -> json.add(name, value(value)));
        return json.build();
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
        };
    }

    /** Whole ones as those of a program mostly are, the others exactly. */
    private static Number number(JsonNumber number) {
        if (number.isIntegral() && number.bigDecimalValue().precision() < 19) {
            return number.longValue();
        }
        return number.bigDecimalValue();
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return Collections.unmodifiableMap(map);
    }

    private static List<Object> list(JsonArray array) {
        List<Object> list = new ArrayList<>();
        array.forEach(value -> list.add(plain(value)));
        return Collections.unmodifiableList(list);
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Provider.JSON.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), value(member)));
            return object.build();
        }
        if (value instanceof Collection<?> values) {
            JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
            values.forEach(member -> array.add(value(member)));
            return array.build();
        }
        return JsonValues.of(value);
    }
}
