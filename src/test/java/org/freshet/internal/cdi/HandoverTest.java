package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.freshet.internal.cdi.Line.changed;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.freshet.SystemLog;
import org.freshet.internal.wire.RelayFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {

    private static final int CAPACITY = 300;

    private final Line line = new Line();
    private final Handover handover = new Handover(CAPACITY);
    private final Queue<Runnable> thread = new ArrayDeque<>();

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    private void commit(Object... ids) {
        for (Object id : ids) {
            handover.committed(Line.committed(changed(id)));
        }
    }

    private void run() {
        while (!thread.isEmpty()) {
            thread.remove().run();
        }
    }

    @Test
    void work_isHandedOverOnTheOtherThread_inOrder() {
        handover.start(line.dispatcher, thread::add);
        commit(1, 2, 3);
        assertThat(line.heard()).isEmpty();
        assertThat(thread).hasSize(1);
        run();
        assertThat(line.heard()).containsExactly("1", "2", "3");
        commit(4);
        run();
        assertThat(line.heard()).containsExactly("4");
    }

    @Test
    void work_committedBeforeTheStart_waits() {
        commit(1, 2);
        handover.start(line.dispatcher, thread::add);
        commit(3);
        run();
        assertThat(line.heard()).containsExactly("1", "2", "3");
    }

    @Test
    void work_committedWhileAnotherIsDispatched_isNotForgotten() {
        ExecutorService real = Executors.newSingleThreadExecutor();
        try {
            handover.start(line.dispatcher, real);
            for (int id = 1; id <= 200; id++) {
                commit(id);
            }
            await().until(() -> line.relayed.size() == 200);
            assertThat(line.heard())
                    .isEqualTo(IntStream.rangeClosed(1, 200)
                            .mapToObj(String::valueOf)
                            .toList());
        } finally {
            real.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void work_thatFails_resynchronisesAndStopsNothing(Class<? extends Throwable> failure) {
        handover.start(line.dispatcher, thread::add);
        commit(1, new Failing(failure), 2);
        run();
        commit(3);
        run();
        assertThat(line.heard()).containsExactly("1", "{\"type\":\"resync\",\"reason\":\"failed\"}", "2", "3");
        assertThat(line.relayed).extracting(RelayFrame::sequence).containsExactly(1L, 3L, 4L);
        assertThat(SystemLog.lines("RX0307")).hasSize(1);
    }

    @Test
    void overflow_endsInAResynchronisation_hereAndOnTheOtherNodes() {
        for (int id = 1; id <= CAPACITY + 2; id++) {
            commit(id);
        }
        handover.start(line.dispatcher, thread::add);
        run();
        commit("later");
        run();
        assertThat(line.relayed).hasSize(CAPACITY + 1);
        assertThat(line.relayed.get(CAPACITY).sequence()).isEqualTo(CAPACITY + 2);
        List<String> heard = line.heard();
        assertThat(heard.subList(CAPACITY - 1, heard.size()))
                .startsWith("" + CAPACITY, "{\"type\":\"resync\",\"reason\":\"overflow\"}")
                .hasSize(3);
        assertThat(SystemLog.lines("RX0308")).hasSize(1);
    }

    @Test
    void stop_whileWorkWaits_returnsOnceAllIsDispatched() {
        handover.start(line.dispatcher, thread::add);
        commit(1, 2);
        Thread stopping = new Thread(() -> handover.stop(new Patience(60_000)));
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        commit(3);
        run();
        await().until(() -> !stopping.isAlive());
        assertThat(line.heard()).containsExactly("1", "2", "3");
        assertThat(SystemLog.lines("RX03")).isEmpty();
    }

    @Test
    void stop_whileTheLastIsDispatched_returnsOnceThatHasEnded() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService real = Executors.newSingleThreadExecutor();
        try {
            handover.start(line.dispatcher, real);
            commit(new Slow(mayEnd));
            Thread stopping = new Thread(() -> handover.stop(new Patience(60_000)));
            stopping.start();
            await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
            mayEnd.countDown();
            await().until(() -> !stopping.isAlive());
            assertThat(line.relayed).hasSize(1);
        } finally {
            mayEnd.countDown();
            real.shutdownNow();
        }
    }

    @Test
    void stop_patienceIsOver_logsHowMuchIsLost_andAnotherStartBeginsAnew() {
        handover.start(line.dispatcher, thread::add);
        commit(1, 2);
        handover.stop(new Patience(0));
        assertThat(SystemLog.lines("RX0309: 2 ")).hasSize(1);
        assertThat(SystemLog.lines("RX0311")).isEmpty();
        commit(3, 4);
        assertThat(SystemLog.lines("RX0311")).hasSize(1);
        run();
        assertThat(line.heard()).isEmpty();
        Line next = new Line();
        handover.start(next.dispatcher, thread::add);
        run();
        assertThat(line.heard()).isEmpty();
        assertThat(next.heard()).containsExactly("3", "4");
    }

    /** An identifier that takes its time to be printed. */
    private record Slow(CountDownLatch mayEnd) {

        @Override
        public String toString() {
            try {
                return String.valueOf(mayEnd.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** An identifier that cannot be printed. */
    private record Failing(Class<? extends Throwable> failure) {

        @Override
        public String toString() {
            try {
                Throwable thrown = failure.getConstructor().newInstance();
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
