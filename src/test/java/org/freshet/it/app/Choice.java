package org.freshet.it.app;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** One todo, as chosen on one page. */
@Named
@ViewScoped
public class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient TodoService service;

    private Long id;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Null if none is chosen. */
    public Todo getTodo() {
        return id == null ? null : service.find(id);
    }
}
