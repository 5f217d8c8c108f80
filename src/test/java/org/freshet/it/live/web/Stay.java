package org.freshet.it.live.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Of one HTTP session. */
@Named
@SessionScoped
public class Stay implements Serializable {

    private static final long serialVersionUID = 1L;

    public String getText() {
        return "in a session";
    }
}
