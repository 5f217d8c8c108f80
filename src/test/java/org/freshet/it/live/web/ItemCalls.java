package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import org.freshet.ReactiveMethod;
import org.freshet.StaleException;
import org.freshet.it.live.Items;

/** What pages call. */
@RequestScoped
public class ItemCalls {

    @EJB
    private Items items;

    @ReactiveMethod
    public Long add(String shelf, String title) {
        return items.add(shelf, null, title, 0);
    }

    /** Adds to the title; it shows how often it ran. */
    @ReactiveMethod
    public String extend(Long id, String more) {
        if (items.item(id) == null) {
            throw new StaleException("item " + id);
        }
        String title = items.item(id).getTitle() + more;
        items.rename(id, title);
        return title;
    }
}
