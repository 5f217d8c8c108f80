package org.freshet.it.app;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import org.freshet.Reactive;
import org.freshet.jpa.ReactiveListener;

/** In a persistence unit without the mapping file: names the listener itself. */
@Entity
@Reactive(group = "demo.note", expose = "text")
@EntityListeners(ReactiveListener.class)
public class Note extends Audited {

    private String text;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
