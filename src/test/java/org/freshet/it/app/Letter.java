package org.freshet.it.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.freshet.Reactive;

/** Is for somebody, in an application in which nobody can log in. */
@Entity
@Reactive(also = "user.{addressee}")
public class Letter {

    @Id
    private Long id;

    private String addressee;
}
