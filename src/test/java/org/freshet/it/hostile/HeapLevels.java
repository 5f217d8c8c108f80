package org.freshet.it.hostile;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** What is in use on a server's heap after each part of an attack. A leak grows with each; what a server keeps for reuse with some. */
public final class HeapLevels {

    private static final int SETTLED = 1024 * 1024;

    private final LongSupplier used;
    private final List<Long> levels = new ArrayList<>();

    /** @param used bytes in use, after a collection */
    public HeapLevels(LongSupplier used) {
        this.used = used;
    }

    /** Looks once those who were attacked with are forgotten. */
    public void look() {
        AtomicLong last = new AtomicLong(Long.MAX_VALUE);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    long now = used.getAsLong();
                    return last.getAndSet(now) - now < SETTLED;
                });
        levels.add(last.get());
    }

    /** By so many bytes at least it grew with each part. */
    public long leastGrowth() {
        return IntStream.range(1, levels.size())
                .mapToLong(i -> levels.get(i) - levels.get(i - 1))
                .min()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return levels.toString();
    }
}
