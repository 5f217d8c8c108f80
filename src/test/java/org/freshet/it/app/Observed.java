package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freshet.Created;
import org.freshet.Of;
import org.freshet.ReactiveChange;
import org.freshet.Removed;
import org.freshet.Updated;

/** Notes what the observers were told, a line each. */
@ApplicationScoped
public class Observed {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public List<String> lines() {
        return List.copyOf(lines);
    }

    void failing(@Observes @Of(Todo.class) ReactiveChange change) {
        if ("poison".equals(change.data().get("title"))) {
            throw new IllegalStateException("an observer that throws on purpose");
        }
    }

    void created(@Observes @Created @Of(Todo.class) ReactiveChange change) {
        note("created", change);
    }

    void updated(@Observes @Updated @Of(Todo.class) ReactiveChange change) {
        note("updated", change);
    }

    void removed(@Observes @Removed @Of(Todo.class) ReactiveChange change) {
        note("removed", change);
    }

    void ofSuperclass(@Observes @Of(Audited.class) ReactiveChange change) {
        note("audited", change);
    }

    void any(@Observes ReactiveChange change) {
        note("any", change);
    }

    private void note(String observer, ReactiveChange change) {
        Optional<Set<String>> attributes = change.attributes();
        lines.add(String.join(
                " ",
                observer,
                change.kind().name(),
                change.entity(),
                String.valueOf(change.id()),
                attributes.map(a -> new TreeSet<>(a).toString()).orElse("any"),
                String.valueOf(change.oldValues().get("title"))));
    }
}
