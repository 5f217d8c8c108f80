package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.List;
import org.freshet.it.live.Item;
import org.freshet.it.live.Items;

/** What is whoever looks'. */
@Named
@RequestScoped
public class Mine {

    @EJB
    private Items items;

    @Inject
    private SecurityContext security;

    @Inject
    private Shelf shelf;

    public String getName() {
        return security.getCallerPrincipal().getName();
    }

    public List<Item> getItems() {
        return items.of(getName(), shelf.getName());
    }
}
