package org.freshet.internal.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.ReactiveChange;

/** Changes for tests. */
final class Sample {

    static final GroupNotice INSTANCE = new GroupNotice("demo.todo.5", ChangeKind.UPDATED, true, null);
    static final GroupNotice COLLECTION = new GroupNotice("demo.todo", ChangeKind.UPDATED, false, null);

    private Sample() {}

    static ReactiveChange change(Object id, Object version, Map<String, Object> data) {
        return change(ChangeKind.UPDATED, id, version, Optional.of(Set.of("title")), data, INSTANCE, COLLECTION);
    }

    static ReactiveChange change(
            ChangeKind kind,
            Object id,
            Object version,
            Optional<Set<String>> attributes,
            Map<String, Object> data,
            GroupNotice... notices) {
        return new ReactiveChange(
                kind, Object.class, "Todo", id, version, attributes, Map.of(), data, Arrays.asList(notices));
    }

    /** Name, value, name, value; a value may be null. */
    static Map<String, Object> data(Object... pairs) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            data.put((String) pairs[i], pairs[i + 1]);
        }
        return data;
    }

    static EntityChange wire(ReactiveChange change) {
        return EntityChange.of(change, List.of("todo"), "[5]");
    }

    static EntityChange throughTheRelay(ReactiveChange change) {
        RelayFrame frame = new RelayFrame("n1", 1, List.of(new RelayFrame.Item.Changed(wire(change))));
        return ((RelayFrame.Item.Changed) RelayFrame.parse(frame.text()).items().get(0)).change();
    }
}
