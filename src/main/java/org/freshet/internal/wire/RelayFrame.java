package org.freshet.internal.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * What one node tells the others after a transaction, with the sender and its running number: a gap in the numbers is a loss.
 *
 * @param items in the order of the transaction
 */
public record RelayFrame(String node, long sequence, List<Item> items) {

    /** One thing that was published. */
    public sealed interface Item {

        record Changed(EntityChange change) implements Item {}

        record Refreshed(String group) implements Item {}

        /** Anything of an entity may have changed; the name is that of paths. */
        record Overwritten(String entity) implements Item {}

        /** What was granted is taken back, of a user (null: everybody) and for a group (null: whatever). */
        record Closed(String user, String group) implements Item {}
    }

    public String text() {
        JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
        for (Item item : items) {
            if (item instanceof Item.Changed changed) {
                array.add(Members.of().add("change", changed.change().json()).build());
            } else if (item instanceof Item.Refreshed refreshed) {
                array.add(Members.of().add("refresh", refreshed.group()).build());
            } else if (item instanceof Item.Overwritten overwritten) {
                array.add(Members.of().add("overwritten", overwritten.entity()).build());
            } else if (item instanceof Item.Closed closed) {
                JsonObject whose = Members.of()
                        .add("user", closed.user())
                        .add("group", closed.group())
                        .build();
                array.add(Members.of().add("closed", whose).build());
            }
        }
        return Members.of()
                .add("node", node)
                .add("sequence", sequence)
                .add("items", array.build())
                .build()
                .toString();
    }

    /** @throws RuntimeException if it is no frame of a node's */
    public static RelayFrame parse(String text) {
        try (JsonReader reader = Provider.JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new RelayFrame(
                    json.getString("node"),
                    json.getJsonNumber("sequence").longValueExact(),
                    json.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                            .map(RelayFrame::item)
                            .toList());
        }
    }

    private static Item item(JsonObject json) {
        if (json.containsKey("change")) {
            return new Item.Changed(EntityChange.from(json.getJsonObject("change")));
        }
        if (json.containsKey("closed")) {
            JsonObject whose = json.getJsonObject("closed");
            return new Item.Closed(whose.getString("user", null), whose.getString("group", null));
        }
        return json.containsKey("refresh")
                ? new Item.Refreshed(json.getString("refresh"))
                : new Item.Overwritten(json.getString("overwritten"));
    }
}
