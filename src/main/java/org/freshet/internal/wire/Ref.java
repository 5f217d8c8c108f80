package org.freshet.internal.wire;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A client's own reference for an answer: a JSON string or number, which comes back as it was said. */
public record Ref(JsonValue json) {

    public static Ref of(String text) {
        return new Ref(Provider.JSON.createValue(text));
    }

    /** Of a message; null if it has none. */
    static Ref orNull(JsonObject message) {
        JsonValue ref = message.get("ref");
        return ref instanceof JsonString || ref instanceof JsonNumber ? new Ref(ref) : null;
    }

    public String text() {
        return json instanceof JsonString string ? string.getString() : json.toString();
    }
}
