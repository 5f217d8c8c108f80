package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.TimeUnit;
import org.freshet.ReactivePublisher;

/** Tells in transactions without an EJB, which would bring its names along to threads that have none. */
@ApplicationScoped
public class Courier {

    @Inject
    private ReactivePublisher publisher;

    @Inject
    private Gates gates;

    @Transactional
    public void changeThenWait(String gate) throws InterruptedException {
        publisher.changed(Todo.class);
        gates.await(gate, 30, TimeUnit.SECONDS);
    }

    @Transactional
    public void changeThenRollBack() {
        publisher.changed(Todo.class);
        throw new IllegalStateException("rolled back on purpose");
    }
}
