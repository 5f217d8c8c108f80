package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How often the region was rendered. */
@ApplicationScoped
public class Renders {

    private final AtomicLong count = new AtomicLong();

    void count() {
        count.incrementAndGet();
    }

    long total() {
        return count.get();
    }
}
