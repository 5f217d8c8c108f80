package org.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReactiveChangeTest {

    private final Set<String> attributes = new HashSet<>(Set.of("title"));
    private final Map<String, Object> oldValues = new HashMap<>(Map.of("title", "Tea"));
    private final Map<String, Object> data = new HashMap<>(Map.of("title", "Milk"));
    private final List<GroupNotice> notices =
            new ArrayList<>(List.of(new GroupNotice("g", ChangeKind.UPDATED, true, null)));

    private ReactiveChange change(Optional<Set<String>> changed) {
        return new ReactiveChange(
                ChangeKind.UPDATED, String.class, "Todo", 1L, null, changed, oldValues, data, notices);
    }

    @Test
    void touches_knowsWhatChanged_andSuspectsAllWhereNobodyTells() {
        assertThat(change(Optional.of(attributes)).touches("title")).isTrue();
        assertThat(change(Optional.of(attributes)).touches("done")).isFalse();
        assertThat(change(Optional.of(Set.of())).touches("title")).isFalse();
        assertThat(change(Optional.empty()).touches("done")).isTrue();
    }

    @Test
    void change_onceMade_doesNotFollowItsSources() {
        ReactiveChange change = change(Optional.of(attributes));
        ReactiveChange same = change(Optional.of(Set.of("title")));
        attributes.add("done");
        oldValues.clear();
        data.put("secret", "x");
        notices.clear();
        assertThat(change.attributes()).contains(Set.of("title"));
        assertThat(change.oldValues()).containsOnlyKeys("title");
        assertThat(change.data()).containsOnlyKeys("title");
        assertThat(change.notices()).hasSize(1);
        assertThat(change).isEqualTo(same);
    }

    @Test
    void collections_ofAChange_cannotBeChanged() {
        ReactiveChange change = change(Optional.of(attributes));
        assertUnsupported(() -> change.attributes().orElseThrow().add("x"));
        assertUnsupported(() -> change.oldValues().put("x", 1));
        assertUnsupported(() -> change.data().put("x", 1));
        assertUnsupported(() -> change.notices().clear());
    }

    @Test
    void values_mayBeNull_identifierMayNot() {
        data.put("title", null);
        oldValues.put("title", null);
        assertThat(change(Optional.empty()).data()).containsEntry("title", null);
        assertThat(change(Optional.empty()).oldValues()).containsEntry("title", null);
        assertThatNullPointerException()
                .isThrownBy(() -> new ReactiveChange(
                        ChangeKind.UPDATED,
                        String.class,
                        "Todo",
                        null,
                        null,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        List.of()))
                .withMessage("id");
    }

    private static void assertUnsupported(Runnable modification) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(modification::run);
    }
}
