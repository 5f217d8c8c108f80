package org.freshet.it.live;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.freshet.Reactive;

/** Something on a shelf. Every test has a shelf of its own. */
@Entity
@Reactive(group = "demo.item", expose = "title")
public class Item {

    @Id
    @GeneratedValue
    private Long id;

    private String shelf;

    /** Whose it is; null: everybody's. */
    private String owner;

    private String title;
    private int place;

    protected Item() {}

    Item(String shelf, String owner, String title, int place) {
        this.shelf = shelf;
        this.owner = owner;
        this.title = title;
        this.place = place;
    }

    public Long getId() {
        return id;
    }

    public String getShelf() {
        return shelf;
    }

    public String getOwner() {
        return owner;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }
}
