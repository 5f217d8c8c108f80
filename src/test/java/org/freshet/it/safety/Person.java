package org.freshet.it.safety;

import jakarta.security.enterprise.CallerPrincipal;

/** A principal of the application's own. */
public class Person extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    Person(String name) {
        super(name);
    }
}
