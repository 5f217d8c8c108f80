package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Its mapped collection is what breaks a flush that loads it. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    String name;

    @OneToMany(mappedBy = "owner")
    List<Todo> todos = new ArrayList<>();

    Person() {}

    Person(String name) {
        this.name = name;
    }
}
