package org.freshet.example.todo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import org.freshet.ReactiveDeclarations;
import org.freshet.ReactiveInspector;
import org.freshet.example.todo.Show;
import org.freshet.example.todo.Sort;
import org.freshet.example.todo.Todo;
import org.freshet.example.todo.Todos;

/** What the board shows. */
@Named
@RequestScoped
public class Board {

    @Inject
    private Todos todos;

    @Inject
    private ReactiveInspector inspector;

    /**
     * The one declaration: whatever the board says is computed from the todos. The list would not need it, as its type says what is
     * in it; a number and a time do.
     */
    static void declare(@Observes ReactiveDeclarations declarations) {
        declarations.derive("board", "todo");
    }

    public List<Todo> getList() {
        return todos.list(Show.ALL, Sort.AGE);
    }

    public long getCount() {
        return todos.count();
    }

    public LocalDateTime getLastUpdate() {
        return todos.lastChange();
    }

    /** What a change of a todo reaches: from what changed to who sees it, at this moment. */
    public List<String> getEffects() {
        return inspector.explain("todo").stream().map(Board::text).distinct().toList();
    }

    private static String text(ReactiveInspector.Effect effect) {
        ReactiveInspector.Region region = effect.region();
        return String.join(" → ", effect.chain()) + " → " + region.id() + " (" + region.view() + " line "
                + region.line() + ") → " + region.mode() + " → " + region.viewers() + " viewer(s)";
    }
}
