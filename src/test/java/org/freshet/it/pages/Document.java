package org.freshet.it.pages;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

/** The root of an inheritance. */
@Entity
@Reactive
public abstract class Document extends Numbered {

    private String title;

    protected Document() {}

    protected Document(long id, String title) {
        super(id);
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Made of what each subclass has beyond this one. */
    public abstract String getExtent();
}
