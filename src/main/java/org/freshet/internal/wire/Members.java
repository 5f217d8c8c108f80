package org.freshet.internal.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.freshet.Origin;

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
        if (value != null) {
            JsonValue json = JsonValues.of(value);
            builder.add(name, json);
        }
        return this;
    }

    Members ref(Ref ref) {
        return ref == null ? this : add("ref", ref.json());
    }

    Members addAll(JsonObject members) {
        members.forEach(builder::add);
        return this;
    }

    /** Who caused it. */
    Members origin(Origin origin) {
        return origin == null ? this : add("origin", origin.connection()).add("call", origin.call());
    }

    static Origin originOrNull(JsonObject json) {
        String connection = json.getString("origin", null);
        return connection == null ? null : new Origin(connection, json.getString("call", null));
    }

    JsonObject build() {
        return builder.build();
    }
}
