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
                .add("v", token.view())
                .add("r", token.region())
                .add("p", parameters)
                .add("g", JSON.createArrayBuilder(token.groups()))
                .add("x", token.expires())
                .add("n", token.position());
        if (token.user() != null) {
            json.add("u", token.user());
        }
        if (token.session() != null) {
            json.add("s", token.session());
        }
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
                    json.getString("v"),
                    json.getString("r"),
                    parameters,
                    strings(json.getJsonArray("g")),
                    json.getJsonNumber("x").longValue(),
                    json.getString("n"));
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
