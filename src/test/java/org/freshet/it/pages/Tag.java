package org.freshet.it.pages;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

@Entity
@Reactive
public class Tag extends Numbered {

    private String name;

    protected Tag() {}

    Tag(long id, String name) {
        super(id);
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
