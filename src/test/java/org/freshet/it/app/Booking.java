package org.freshet.it.app;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.freshet.Reactive;

/** Groups by attributes, one of them of a lazy association. */
@Entity
@Reactive(
        group = "demo.booking",
        instance = "room.{room}",
        also = {"user.{owner.nick}"},
        expose = "subject")
public class Booking extends Audited {

    private String subject;
    private String room;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person owner;

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public Person getOwner() {
        return owner;
    }

    public void setOwner(Person owner) {
        this.owner = owner;
    }
}
