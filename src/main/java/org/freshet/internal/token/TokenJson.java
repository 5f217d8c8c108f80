package org.freshet.internal.token;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The readable part of a token. Short names: a token travels in every URL of a fragment. */
final class TokenJson {

    // Looked up once: each call of a method of Json looks for a provider again, for some 0.3 ms.
    private static final JsonProvider JSON = JsonProvider.provider();

    private TokenJson() {}

    static byte[] write(RegionToken token) {
        JsonObjectBuilder parameters = JSON.createObjectBuilder();
        token.parameters().forEach((name, values) -> parameters.add(name, JSON.createArrayBuilder(values)));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("a", token.application())
                .add("v", token.view())
                .add("r", token.region())
                .add("p", parameters)
                .add("g", JSON.createArrayBuilder(token.groups()))
                .add("x", token.expires())
                .add("n", token.position());
        addIfPresent(json, "u", token.user());
        addIfPresent(json, "s", token.session());
        addIfPresent(json, "w", token.within());
        addIfPresent(json, "k", token.key());
        addIfPresent(json, "i", token.instance());
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static RegionToken read(byte[] payload) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(payload, StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            JsonObject given = json.getJsonObject("p");
            given.keySet().forEach(name -> parameters.put(name, strings(given.getJsonArray(name))));
            return new RegionToken(
                    json.getString("u", null),
                    json.getString("s", null),
                    json.getString("w", null),
                    json.getString("a"),
                    json.getString("v"),
                    json.getString("r"),
                    json.getString("k", null),
                    json.getString("i", null),
                    parameters,
                    strings(json.getJsonArray("g")),
                    json.getJsonNumber("x").longValue(),
                    json.getString("n"));
        }
    }

    private static void addIfPresent(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
