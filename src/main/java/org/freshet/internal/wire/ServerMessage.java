package org.freshet.internal.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.freshet.Origin;
import org.freshet.Presence;

/** What the server says. A member that is null or, for {@code id}, absent is left out. */
public sealed interface ServerMessage {

    JsonObject json();

    /** The JSON text of the message. */
    default String text() {
        return json().toString();
    }

    record Hello(String connection, String user, List<String> groups, String position, long heartbeat)
            implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("hello")
                    .add("protocol", Protocol.NAME)
                    .add("connection", connection)
                    .add("user", user)
                    .add("groups", groups)
                    .add("position", position)
                    .add("heartbeat", heartbeat)
                    .build();
        }
    }

    /**
     * {@code region} is the own group of a region that was subscribed with the group, or null; {@code recovered} is null if the client
     * did not say since when.
     */
    record Subscribed(Ref ref, String group, String region, boolean again, String position, Boolean recovered)
            implements ServerMessage {

        /** The same answer, for a region too. */
        public Subscribed with(Subscribed other) {
            return new Subscribed(ref, group, other.group, again, position, recovered && other.recovered);
        }

        @Override
        public JsonObject json() {
            return Members.of("subscribed")
                    .ref(ref)
                    .add("group", group)
                    .add("region", region)
                    .add("status", again ? "resubscribed" : "subscribed")
                    .add("position", position)
                    .add("recovered", recovered)
                    .build();
        }
    }

    record Unsubscribed(Ref ref, String group) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("unsubscribed").ref(ref).add("group", group).build();
        }
    }

    record Refused(Ref ref, ErrorCode code, String message) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("error")
                    .ref(ref)
                    .add("code", code.wire())
                    .add("message", message)
                    .build();
        }
    }

    /** What has become of a call. */
    record Result(Ref ref, CallOutcome outcome) implements ServerMessage {
        @Override
        public JsonObject json() {
            Members members = Members.of("result").ref(ref);
            outcome.addTo(members);
            return members.build();
        }
    }

    /** What the application tells a group, in the words of the protocol. {@code origin} may be null. */
    record Told(String type, String group, JsonObject members, Origin origin, String position)
            implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of(type)
                    .add("group", group)
                    .addAll(members)
                    .origin(origin)
                    .add("position", position)
                    .build();
        }
    }

    /** {@code within} in milliseconds; null if at once. {@code origin} is null unless one alone caused all of it. */
    record Refresh(String group, Long within, Origin origin, String position) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("refresh")
                    .add("group", group)
                    .add("within", within)
                    .origin(origin)
                    .add("position", position)
                    .build();
        }
    }

    /** {@code origin} is null unless one alone caused all that is new in it. */
    record Fragment(String region, String key, String html, Origin origin, String position) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("fragment")
                    .add("region", region)
                    .add("key", key)
                    .add("html", html)
                    .origin(origin)
                    .add("position", position)
                    .build();
        }
    }

    record Gone(String region, String key, String position) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("gone")
                    .add("region", region)
                    .add("key", key)
                    .add("position", position)
                    .build();
        }
    }

    /** Who is in a group; {@code whole}: this is everybody. */
    record Attendance(
            String group, boolean whole, List<Presence> joined, List<Presence> left, int count, String position)
            implements ServerMessage {

        @Override
        public JsonObject json() {
            return Members.of("presence")
                    .add("group", group)
                    .add("whole", whole ? true : null)
                    .add("joined", people(joined))
                    .add("left", people(left))
                    .add("count", count)
                    .add("position", position)
                    .build();
        }

        private static JsonArray people(List<Presence> people) {
            JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
            people.forEach(one -> array.add(Members.of()
                    .add("user", one.user())
                    .add("count", one.count())
                    .build()));
            return array.build();
        }
    }

    /** Without groups it concerns all. {@code within} in milliseconds; null if at once. */
    record Resync(String reason, List<String> groups, Long within) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("resync")
                    .add("reason", reason)
                    .add("groups", groups)
                    .add("within", within)
                    .build();
        }
    }

    record Pong() implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("pong").build();
        }
    }

    record Bye(String reason, long retryAfter) implements ServerMessage {
        @Override
        public JsonObject json() {
            return Members.of("bye")
                    .add("reason", reason)
                    .add("retryAfter", retryAfter)
                    .build();
        }
    }
}
