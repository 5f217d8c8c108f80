package org.freshet.internal.cdi;

import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;

/** Who in the application wants to know. Called on one thread, one after the other. */
interface CommitObservers {

    void accept(ReactiveChange change);

    void accept(ReactiveEvent event);
}
