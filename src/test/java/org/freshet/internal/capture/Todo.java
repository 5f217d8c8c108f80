package org.freshet.internal.capture;

import jakarta.persistence.Basic;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.freshet.Reactive;

/** Moves between rooms by identifier and between users by an attribute of the owner. */
@Entity
@Reactive(
        group = "demo.todo",
        also = {"room.{room.id}", "user.{owner.name}"},
        expose = {"title", "done"})
class Todo {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Basic
    String title;

    boolean done;

    String secret = "never told";

    @ManyToOne(fetch = FetchType.LAZY)
    Room room;

    @ManyToOne(fetch = FetchType.LAZY)
    Person owner;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @Version
    int version;

    Todo() {}

    Todo(String title) {
        this.title = title;
    }

    Todo(String title, Room room, Person owner) {
        this.title = title;
        this.room = room;
        this.owner = owner;
    }

    /** Inside the class, where EclipseLink sees it. */
    void rename(String newTitle) {
        title = newTitle;
    }

    void give(Person newOwner) {
        owner = newOwner;
    }
}
