package org.freshet.it.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has what is its viewer's injected by an expression. */
@Named
@RequestScoped
public class Reception {

    @Inject
    @ManagedProperty("#{header['User-Agent']}")
    private String browser;

    public String getBrowser() {
        return browser;
    }
}
