package org.freshet.it.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class ControlEntity {

    @Id
    private Long id;

    public Long getId() {
        return id;
    }
}
