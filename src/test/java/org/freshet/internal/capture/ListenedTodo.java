package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import org.freshet.Reactive;
import org.freshet.jpa.ReactiveListener;

/** Reported by JPA callbacks, and by Hibernate too where that is the provider. */
@Entity
@EntityListeners(ReactiveListener.class)
@Reactive(
        also = "by.{title}",
        expose = {"title", "done"})
public class ListenedTodo {

    @Id
    Long id;

    private String title;
    private boolean done;

    protected ListenedTodo() {}

    public ListenedTodo(Long id, String title) {
        this.id = id;
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
