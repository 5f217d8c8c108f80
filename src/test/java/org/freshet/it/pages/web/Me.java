package org.freshet.it.pages.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who is asking, by injection: expressions show no trace of it. */
@Named
@RequestScoped
public class Me {

    @Inject
    private SecurityContext security;

    public String getName() {
        Principal caller = security.getCallerPrincipal();
        return caller == null ? "nobody" : caller.getName();
    }
}
