package org.freshet.internal.capture;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;
import org.freshet.Reactive;

/** Without a version: Hibernate reports no update if only the collection changes. */
@Entity
@Reactive(expose = "*")
class Tagged {

    @Id
    Long id;

    String name;
    int age;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    Tagged() {}

    Tagged(Long id, String name, int age) {
        this.id = id;
        this.name = name;
        this.age = age;
    }
}
