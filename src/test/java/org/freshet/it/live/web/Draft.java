package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.freshet.it.live.Items;

/** What a form makes. */
@Named
@RequestScoped
public class Draft {

    @EJB
    private Items items;

    @Inject
    private Shelf shelf;

    private String title;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public void add() {
        items.add(shelf.getName(), null, title, 100);
        title = null;
    }
}
