package org.freshet.it.pages;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What all entities of the pages share. Numbers are assigned, so that a page can be asked for with one. */
@MappedSuperclass
public abstract class Numbered {

    @Id
    private Long id;

    @Version
    private int version;

    protected Numbered() {}

    protected Numbered(long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }
}
