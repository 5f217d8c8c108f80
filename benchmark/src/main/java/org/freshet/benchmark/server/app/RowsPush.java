package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;
import org.omnifaces.cdi.push.SocketEvent;
import org.omnifaces.cdi.push.SocketEvent.Opened;

/** Tells the viewers of {@code ajax.xhtml}, the way that the documentation of OmniFaces recommends. */
@ApplicationScoped
public class RowsPush {

    @Inject
    @Push
    private PushContext rows;

    private final AtomicInteger opened = new AtomicInteger();

    void open(@Observes @Opened SocketEvent event) {
        opened.incrementAndGet();
    }

    int opened() {
        return opened.get();
    }

    void push(@Observes(during = TransactionPhase.AFTER_SUCCESS) RowsChanged event) {
        rows.send("changed");
    }
}
