package org.freshet.internal.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.Origin;

/**
 * What one node tells the others after a transaction, with the sender and its running number: a gap in the numbers is a loss.
 *
 * @param items in the order of the transaction
 * @param origin who caused them; null if nobody is known
 */
public record RelayFrame(String node, long sequence, List<Item> items, Origin origin) {

    /** Of what nobody's page caused. */
    public RelayFrame(String node, long sequence, List<Item> items) {
        this(node, sequence, items, null);
    }

    /** One thing that was published. */
    public sealed interface Item {

        record Changed(EntityChange change) implements Item {}

        record Refreshed(String group) implements Item {}

        /** Anything of an entity may have changed; the name is that of paths. */
        record Overwritten(String entity) implements Item {}

        /** What was granted is taken back, of a user (null: everybody) and for a group (null: whatever). */
        record Closed(String user, String group) implements Item {}

        /**
         * What the application tells a group.
         *
         * @param audience the users among the group's members; null: all; empty: nobody
         * @param except a connection that is left out, or null
         * @param members what the message has beside type, group and position
         */
        record Told(String type, String group, Set<String> audience, String except, JsonObject members)
                implements Item {

            public static Told of(
                    String type, String group, Set<String> audience, String except, Map<String, Object> members) {
                return new Told(type, group, audience, except, JsonValues.of(members));
            }

            public boolean isValues() {
                return type.equals("data");
            }

            public boolean isEvent() {
                return type.equals("notify");
            }

            /** The message; the origin may be null. */
            public String text(Origin origin, String position) {
                return new ServerMessage.Told(type, group, members, origin, position).text();
            }

            /** Of values: as they are after a later message. */
            public Told then(Told later) {
                JsonObject data = Members.of()
                        .addAll(members.getJsonObject("data"))
                        .addAll(later.members.getJsonObject("data"))
                        .build();
                return new Told(
                        type,
                        group,
                        audience,
                        except,
                        Members.of().add("data", data).build());
            }

            private JsonObject json() {
                return Members.of(type)
                        .add("group", group)
                        .add("audience", audience)
                        .add("except", except)
                        .add("members", members)
                        .build();
            }

            private static Told from(JsonObject json) {
                JsonArray audience = json.getJsonArray("audience");
                return new Told(
                        json.getString("type"),
                        json.getString("group"),
                        audience == null ? null : Set.copyOf(audience.getValuesAs(JsonString::getString)),
                        json.getString("except", null),
                        json.getJsonObject("members"));
            }
        }
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
            } else if (item instanceof Item.Told told) {
                array.add(Members.of().add("told", told.json()).build());
            }
        }
        return Members.of()
                .add("node", node)
                .add("sequence", sequence)
                .origin(origin)
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
                            .toList(),
                    Members.originOrNull(json));
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
        if (json.containsKey("told")) {
            return Item.Told.from(json.getJsonObject("told"));
        }
        return json.containsKey("refresh")
                ? new Item.Refreshed(json.getString("refresh"))
                : new Item.Overwritten(json.getString("overwritten"));
    }
}
