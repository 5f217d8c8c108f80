package org.freshet.example.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.freshet.Reactive;

/** Something to do. What a transaction commits of it is told to the group {@code demo.todo}. */
@Entity
@Reactive(
        group = "demo.todo",
        expose = {"title", "done"})
public class Todo {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Title
    @Column(length = Title.LENGTH)
    private String title;

    private boolean done;

    private LocalDateTime created;

    private LocalDateTime changed;

    @PrePersist
    void stamp() {
        created = LocalDateTime.now();
        changed = created;
    }

    @PreUpdate
    void stampAgain() {
        changed = LocalDateTime.now();
    }

    public Long getId() {
        return id;
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

    public LocalDateTime getCreated() {
        return created;
    }

    public LocalDateTime getChanged() {
        return changed;
    }
}
