package org.freshet.internal.capture;

import org.freshet.ReactiveChange;

/** What a commit, or a call outside a transaction, has to tell. Immutable. */
public sealed interface Publication permits Publication.Change, Publication.Refresh {

    /** An entity was created, updated or removed. */
    record Change(ReactiveChange change) implements Publication {}

    /** Whatever shows something of the group is out of date. */
    record Refresh(String group) implements Publication {}
}
