package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.freshet.it.pages.Repository;
import org.freshet.it.pages.Task;

/** The task that a page was asked for by its view parameter. */
@Named
@RequestScoped
public class Shown {

    @EJB
    private Repository repository;

    private Long id;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Null if there is none. */
    public Task getTask() {
        return repository.task(id);
    }
}
