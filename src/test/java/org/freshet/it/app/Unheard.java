package org.freshet.it.app;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

/** In a persistence unit without the mapping file, and names no listener: heard with Hibernate, reported elsewhere. */
@Entity
@Reactive(group = "demo.unheard")
public class Unheard extends Audited {

    private String text;

    public void setText(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
