package org.freshet.it.pages.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Lives in the session: what reads it is one person's. */
@Named
@SessionScoped
public class Preferences implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String greeting = "Hello";

    public String getGreeting() {
        return greeting;
    }
}
