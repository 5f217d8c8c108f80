package org.freshet.internal.wire;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** JSON as text. */
public final class JsonText {

    private JsonText() {}

    /** @throws jakarta.json.JsonException if it is none */
    public static JsonValue parse(String text) {
        try (JsonReader reader = Provider.JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
