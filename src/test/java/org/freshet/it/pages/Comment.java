package org.freshet.it.pages;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

/** There is none at first. */
@Entity
@Reactive
public class Comment extends Numbered {

    private String text;

    protected Comment() {}

    Comment(long id, String text) {
        super(id);
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
