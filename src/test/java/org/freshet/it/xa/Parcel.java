package org.freshet.it.xa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.freshet.Reactive;

/** Its identifier is assigned: nothing asks the database for it before the commit flushes. */
@Entity
@Reactive(group = "xa.parcel")
public class Parcel {

    @Id
    private String id;

    protected Parcel() {}

    Parcel(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }
}
