package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.live.Item;
import org.freshet.it.live.Items;

/** The shelf that a page was asked for by its view parameter, or the one thing. */
@Named
@RequestScoped
public class Shelf {

    @EJB
    private Items items;

    private String name;
    private Long id;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<Item> getItems() {
        return items.on(name);
    }

    public Item getItem() {
        return items.item(id);
    }

    /** Who looks, asked for where no expression shows it. */
    public String getViewer() {
        return FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
    }

    /** Fails as long as there is something that is called so. */
    public String getFragile() {
        if (getItems().stream().anyMatch(item -> item.getTitle().equals("fragile"))) {
            throw new IllegalStateException("broken <script>window.hacked = true</script>");
        }
        return "whole";
    }
}
