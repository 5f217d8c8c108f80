package org.freshet.it.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Person {

    @Id
    private String name;

    /** A mapped collection: loading a person inside a flush would break Hibernate's. */
    @OneToMany(mappedBy = "owner")
    private List<Booking> bookings = new ArrayList<>();

    private String nick;

    protected Person() {}

    public Person(String name, String nick) {
        this.name = name;
        this.nick = nick;
    }

    public String getName() {
        return name;
    }

    public String getNick() {
        return nick;
    }
}
