package org.freshet.example.todo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.freshet.example.todo.Show;
import org.freshet.example.todo.Sort;
import org.freshet.example.todo.Todo;
import org.freshet.example.todo.Todos;

/** The list as the address asks for it: {@code ?show=open&sort=title}. What it does not know is the default. */
@Named
@RequestScoped
public class TodoList {

    @Inject
    private Todos todos;

    private Show show = Show.ALL;
    private Sort sort = Sort.AGE;
    private List<Todo> items;

    public List<Todo> getItems() {
        if (items == null) {
            items = todos.list(show, sort);
        }
        return items;
    }

    public String getShow() {
        return name(show);
    }

    public void setShow(String name) {
        show = parse(Show.class, name, Show.ALL);
    }

    public String getSort() {
        return name(sort);
    }

    public void setSort(String name) {
        sort = parse(Sort.class, name, Sort.AGE);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String name, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (name(value).equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
