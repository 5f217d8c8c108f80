package org.freshet.example.dams;

import jakarta.ejb.ApplicationException;

/** There are as many dams as there may be. Nothing was done. */
@ApplicationException(rollback = true)
public class InventoryFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InventoryFullException(int maximum) {
        super("The inventory is full: it takes " + maximum + " dams");
    }
}
