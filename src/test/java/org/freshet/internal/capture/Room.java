package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long number;

    String name;

    Room() {}

    Room(String name) {
        this.name = name;
    }
}
