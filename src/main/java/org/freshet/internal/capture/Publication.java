package org.freshet.internal.capture;

import org.freshet.ReactiveChange;

/** What a commit, or a call outside a transaction, has to tell. Immutable. */
public sealed interface Publication permits Publication.Change, Publication.Refresh, Publication.Overwrite {

    /** An entity was created, updated or removed. */
    record Change(ReactiveChange change) implements Publication {}

    /** Whatever shows something of the group is out of date. */
    record Refresh(String group) implements Publication {}

    /** Any row of an entity may have changed in any way. */
    record Overwrite(Class<?> entity) implements Publication {}
}
