package org.freshet.it.app;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Of one HTTP session. */
@SessionScoped
public class Visit implements Serializable {

    private static final long serialVersionUID = 1L;

    public String text() {
        return "in a session";
    }
}
