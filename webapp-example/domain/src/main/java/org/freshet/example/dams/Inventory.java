package org.freshet.example.dams;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Says how many dams there may be. There is one, from {@code inventory.sql}; whoever adds a dam locks it. */
@Entity
class Inventory {

    static final Integer THE_ONE = 1;

    @Id
    private Integer id;

    private int maximum;

    protected Inventory() {}

    int maximum() {
        return maximum;
    }
}
