package org.freshet.it.app;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** Knows its caller, and lets not everybody call. */
@Stateless
@PermitAll
public class Guarded {

    @Resource
    private SessionContext context;

    public String caller() {
        return context.getCallerPrincipal().getName();
    }

    @RolesAllowed("user")
    public String secret() {
        return "for users";
    }
}
