package org.freshet.it.pages.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.freshet.it.pages.Repository;

/** Asks the database once and keeps a number: whatever is read of it later runs no statement. */
@Named
@RequestScoped
public class Workload {

    @EJB
    private Repository repository;

    private long hours;

    @PostConstruct
    void load() {
        hours = repository.sumEstimates();
    }

    public long getHours() {
        return hours;
    }

    public String getDays() {
        return hours / 8.0 + " days";
    }
}
