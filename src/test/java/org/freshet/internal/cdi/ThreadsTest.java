package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.freshet.SystemLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private final ThreadPoolExecutor observers = thread();
    private final ThreadPoolExecutor relay = thread();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    private static ThreadPoolExecutor thread() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @AfterEach
    void end() {
        observers.shutdownNow();
        relay.shutdownNow();
    }

    /** The first waits at the gate. */
    private void fill(ThreadPoolExecutor thread, int tasks) {
        thread.execute(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 1; i <= tasks; i++) {
            int number = i;
            thread.execute(() -> done.add(number));
        }
        await().until(() -> thread.getQueue().size() == tasks);
    }

    @Test
    void delivery_whileSomethingWaits_endsAfterIt() {
        fill(observers, 2);
        fill(relay, 1);
        Thread stopping = new Thread(() -> Threads.deliver(new Patience(60_000), observers, relay));
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        gate.countDown();
        await().until(() -> !stopping.isAlive());
        assertThat(done).containsExactlyInAnyOrder(1, 2, 1);
        assertThat(SystemLog.lines("RX0310")).isEmpty();
    }

    @Test
    void delivery_patienceIsOver_logsOnceHowMuchIsLost() {
        fill(observers, 3);
        fill(relay, 2);
        Threads.deliver(new Patience(0), observers, relay);
        await().until(() -> observers.isTerminated() && relay.isTerminated());
        assertThat(done).isEmpty();
        assertThat(SystemLog.lines("RX0310")).singleElement().satisfies(line -> assertThat(line.text())
                .contains(" 3 committed changes", " 2 committed transactions"));
    }

    @Test
    void timedTask_thatThrows_isLoggedAndDoneAgain() {
        Threads threads = new Threads("test");
        try {
            threads.every(1, () -> {
                done.add(1);
                throw new IllegalStateException("broken");
            });
            await().until(() -> done.size() >= 2);
            assertThat(SystemLog.lines("RX0312")).isNotEmpty();
        } finally {
            threads.stop(new Patience(Threads.PATIENCE_MILLIS));
        }
    }
}
