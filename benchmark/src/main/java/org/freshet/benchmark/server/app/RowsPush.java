package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;

/** Tells the viewers of {@code ajax.xhtml}, the way that the documentation of OmniFaces recommends. */
@ApplicationScoped
public class RowsPush {

    @Inject
    @Push
    private PushContext rows;

    void push(@Observes(during = TransactionPhase.AFTER_SUCCESS) RowsChanged event) {
        rows.send("changed");
    }
}
