package org.freshet.internal.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;

/** Builds a message; what is null is left out. */
final class Members {

    private final JsonObjectBuilder builder = Provider.JSON.createObjectBuilder();

    private Members() {}

    static Members of(String type) {
        return new Members().add("type", type);
    }

    static Members of() {
        return new Members();
    }

    Members add(String name, Object value) {
        if (value instanceof Collection<?> values) {
            builder.add(name, Provider.JSON.createArrayBuilder(values));
        } else if (value != null) {
            JsonValue json = JsonValues.of(value);
            builder.add(name, json);
        }
        return this;
    }

    JsonObject build() {
        return builder.build();
    }
}
