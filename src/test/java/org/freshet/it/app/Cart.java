package org.freshet.it.app;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** A viewer's own, by a name that CDI takes apart. */
@Named("shop.cart")
@SessionScoped
public class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    public int getSize() {
        return 0;
    }
}
