package org.freshet.internal.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.ReactiveChange;

/**
 * A {@link ReactiveChange} as it travels: to other nodes whole, to browsers as one message for each notice.
 *
 * @param roots the names that paths know the entity by: its own and those of the reactive entities above it
 * @param segment the segment of paths that names the one
 * @param version JSON null if there is none
 * @param attributes null if any may have changed
 */
public record EntityChange(
        ChangeKind kind,
        String entity,
        List<String> roots,
        String segment,
        JsonValue id,
        JsonValue version,
        Set<String> attributes,
        JsonObject data,
        List<GroupNotice> notices) {

    public static EntityChange of(ReactiveChange change, List<String> roots, String segment) {
        return new EntityChange(
                change.kind(),
                change.entity(),
                List.copyOf(roots),
                segment,
                JsonValues.of(change.id()),
                JsonValues.of(change.version()),
                change.attributes().orElse(null),
                JsonValues.of(change.data()),
                change.notices());
    }

    /** The message for one of the notices; the origin may be null. */
    public String text(GroupNotice notice, Origin origin, String position) {
        return Members.of(notice.kind().name().toLowerCase(Locale.ROOT))
                .add("group", notice.group())
                .add("entity", entity)
                .add("id", id)
                .add("version", version == JsonValue.NULL ? null : version)
                .add("data", notice.exposing() && notice.kind() != ChangeKind.REMOVED ? data : null)
                .add("target", notice.target())
                .origin(origin)
                .add("position", position)
                .build()
                .toString();
    }

    JsonObject json() {
        JsonArrayBuilder told = Provider.JSON.createArrayBuilder();
        for (GroupNotice notice : notices) {
            told.add(Members.of()
                    .add("group", notice.group())
                    .add("kind", notice.kind().name())
                    .add("exposing", notice.exposing())
                    .add("target", notice.target())
                    .build());
        }
        return Members.of()
                .add("kind", kind.name())
                .add("entity", entity)
                .add("roots", roots)
                .add("segment", segment)
                .add("id", id)
                .add("version", version)
                .add("attributes", attributes)
                .add("data", data)
                .add("notices", told.build())
                .build();
    }

    static EntityChange from(JsonObject json) {
        JsonArray attributes = json.getJsonArray("attributes");
        return new EntityChange(
                ChangeKind.valueOf(json.getString("kind")),
                json.getString("entity"),
                List.copyOf(strings(json.getJsonArray("roots"))),
                json.getString("segment"),
                json.get("id"),
                json.get("version"),
                attributes == null ? null : strings(attributes),
                json.getJsonObject("data"),
                json.getJsonArray("notices").getValuesAs(JsonObject.class).stream()
                        .map(EntityChange::notice)
                        .toList());
    }

    private static GroupNotice notice(JsonObject json) {
        return new GroupNotice(
                json.getString("group"),
                ChangeKind.valueOf(json.getString("kind")),
                json.getBoolean("exposing"),
                json.getString("target", null));
    }

    private static Set<String> strings(JsonArray array) {
        return array.getValuesAs(jakarta.json.JsonString::getString).stream().collect(Collectors.toUnmodifiableSet());
    }
}
