package org.freshet.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelievedThreadsTest {

    private static final int THREADS = 2;

    private final AtomicLong millis = new AtomicLong();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final List<String> late = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final RelievedThreads<String> threads = new RelievedThreads<>(pool, millis::get, this::late);

    private void late(String what, Thread thread) {
        late.add(what);
        assertThat(thread.getStackTrace()).isNotEmpty();
    }

    private void hold(String what) {
        threads.execute(() -> threads.during(what, () -> {
            begun.add(what);
            try {
                return gate.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @AfterEach
    void end() {
        gate.countDown();
        pool.shutdown();
    }

    @Test
    void threads_heldForLong_areToldOfOnce_andMadeUpForUpToTheirNumber() {
        List.of("a", "b").forEach(this::hold);
        await().until(() -> begun.size() == 2);
        List.of("c", "d", "e").forEach(this::hold);
        millis.set(RelievedThreads.LONG_MILLIS - 1);
        threads.watch();
        assertThat(late).isEmpty();
        millis.set(RelievedThreads.LONG_MILLIS);
        threads.watch();
        threads.watch();
        assertThat(late).containsExactlyInAnyOrder("a", "b");
        await().until(() -> begun.size() == 4);

        millis.addAndGet(RelievedThreads.LONG_MILLIS);
        threads.watch();
        assertThat(late).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(pool.getMaximumPoolSize()).isEqualTo(2 * THREADS);
        gate.countDown();
        await().until(() -> begun.size() == 5 && pool.getPoolSize() == THREADS);
    }
}
