package org.freshet.it.app;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

@Entity
@Reactive(
        group = "demo.todo",
        expose = {"title", "done"})
public class Todo extends Audited {

    private String title;
    private boolean done;
    private String secretNote = "secret";

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

    public String getSecretNote() {
        return secretNote;
    }

    public void setSecretNote(String secretNote) {
        this.secretNote = secretNote;
    }
}
