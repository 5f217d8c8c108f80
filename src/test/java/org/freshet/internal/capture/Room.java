package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.freshet.Reactive;

@Entity
@Reactive(group = "rooms")
class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long number;

    String name;

    @OneToMany(mappedBy = "room")
    List<Todo> todos = new ArrayList<>();

    Room() {}

    Room(String name) {
        this.name = name;
    }
}
