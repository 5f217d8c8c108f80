package org.freshet.it.pages.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Knows of another bean what that has asked for. */
@Named
@RequestScoped
public class Reserve {

    @Inject
    private Workload workload;

    public String getHours() {
        return workload.getHours() / 10.0 + " in reserve";
    }
}
