package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.freshet.Created;
import org.freshet.Of;
import org.freshet.ReactiveChange;
import org.freshet.Removed;
import org.freshet.Updated;

/** Notes what the observers were told, a line each. */
@ApplicationScoped
public class Observed {

    static final String LAST_WORDS = "last words";

    private static final Logger LOG = System.getLogger("org.freshet.it");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Queue<String> created = new ConcurrentLinkedQueue<>();

    @Inject
    private Gates gates;

    /** How many creations with this title observers have been told of. */
    public long created(String title) {
        return created.stream().filter(title::equals).count();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    void failing(@Observes @Of(Todo.class) ReactiveChange change) {
        if ("poison".equals(change.data().get("title"))) {
            throw new IllegalStateException("an observer that throws on purpose");
        }
    }

    void created(@Observes @Created @Of(Todo.class) ReactiveChange change) {
        created.add(String.valueOf(change.data().get("title")));
        note("created", change);
    }

    /** Is slow: it waits for the end of the application. */
    void lastWords(@Observes @Created @Of(Todo.class) ReactiveChange change) throws InterruptedException {
        String title = String.valueOf(change.data().get("title"));
        if (title.startsWith(LAST_WORDS)) {
            gates.await(LAST_WORDS, 60, TimeUnit.SECONDS);
            LOG.log(Level.INFO, "observed: " + title);
        }
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
