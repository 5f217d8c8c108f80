package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.internal.wire.RelayFrame.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayFrameTest {

    @Test
    void frame_isReadBackWhole() {
        EntityChange removed = Sample.wire(Sample.change(
                ChangeKind.REMOVED,
                "id \" é",
                null,
                Optional.empty(),
                Sample.data("title", null),
                new GroupNotice("demo.todo.5", ChangeKind.REMOVED, false, null),
                new GroupNotice("demo.todo", ChangeKind.REMOVED, false, "demo.todo.5")));
        EntityChange updated = Sample.wire(Sample.change(5L, 1, Map.of("title", "Tea")));
        RelayFrame frame = new RelayFrame(
                "n1",
                Long.MAX_VALUE,
                List.of(new Item.Changed(removed), new Item.Refreshed("news"), new Item.Changed(updated)));
        assertThat(RelayFrame.parse(frame.text())).isEqualTo(frame);
    }

    @Test
    void closing_isReadBack_whateverIsMissing() {
        RelayFrame frame = new RelayFrame(
                "n1",
                2,
                List.of(
                        new Item.Closed("al\"ice", "g"),
                        new Item.Closed("alice", null),
                        new Item.Closed(null, "g"),
                        new Item.Closed(null, null)));
        assertThat(RelayFrame.parse(frame.text())).isEqualTo(frame);
    }

    @Test
    void frame_ofWhatTheApplicationTells_isReadBackWhole() {
        RelayFrame frame = new RelayFrame(
                "n1",
                1,
                List.of(
                        Item.Told.of("notify", "g", null, null, Sample.data("event", "e", "detail", Map.of("a", 1))),
                        Item.Told.of("removed", "g", Set.of("alice", "bob"), "c0ffee", Map.of()),
                        Item.Told.of("data", "g", Set.of(), null, Map.of("data", Sample.data("x", null)))),
                new Origin("c0ffee", "1"));
        assertThat(RelayFrame.parse(frame.text())).isEqualTo(frame);
        RelayFrame withoutCall = new RelayFrame("n1", 1, List.of(), new Origin("c0ffee", null));
        assertThat(RelayFrame.parse(withoutCall.text())).isEqualTo(withoutCall);
    }

    @Test
    void frame_withoutItems_isReadBack() {
        RelayFrame frame = new RelayFrame("n1", 1, List.of());
        assertThat(RelayFrame.parse(frame.text())).isEqualTo(frame);
    }

    @Test
    void attributes_unknownNoneAndSome_areToldApart() {
        assertThat(attributes(Optional.empty())).isNull();
        assertThat(attributes(Optional.of(Set.of()))).isEmpty();
        assertThat(attributes(Optional.of(Set.of("title", "done")))).containsExactlyInAnyOrder("title", "done");
    }

    private static Set<String> attributes(Optional<Set<String>> attributes) {
        return Sample.throughTheRelay(Sample.change(ChangeKind.UPDATED, 5L, 1, attributes, Map.of()))
                .attributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"node\":\"n1\",\"items\":[]}",
                "{\"node\":\"n1\",\"sequence\":1}",
                "{\"node\":7,\"sequence\":1,\"items\":[]}",
                "{\"node\":\"n1\",\"sequence\":1.5,\"items\":[]}",
                "{\"node\":\"n1\",\"sequence\":1,\"items\":[{}]}",
                "{\"node\":\"n1\",\"sequence\":1,\"items\":[7]}",
                "{\"node\":\"n1\",\"sequence\":1,\"items\":[{\"told\":{}}]}",
                "{\"node\":\"n1\",\"sequence\":1,\"items\":[{\"change\":{}}]}",
                "{\"node\":\"n1\",\"sequence\":1,\"items\":[{\"change\":{\"kind\":\"MELTED\"}}]}"
            })
    void text_thatIsNoFrame_isRefused(String text) {
        assertThatThrownBy(() -> RelayFrame.parse(text)).isInstanceOf(RuntimeException.class);
    }
}
