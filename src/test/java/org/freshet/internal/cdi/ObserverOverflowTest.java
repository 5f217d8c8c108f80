package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.freshet.SystemLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObserverOverflowTest {

    private final AtomicLong millis = new AtomicLong(5_000);
    /** One that nobody has begun to work off. */
    private final ThreadPoolExecutor observers =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(2));

    private final ObserverOverflow overflow = new ObserverOverflow(2, millis::get);

    @BeforeEach
    void fill() {
        SystemLog.clear();
        observers.setRejectedExecutionHandler(overflow);
        observers.getQueue().add(() -> {});
        observers.getQueue().add(() -> {});
    }

    @AfterEach
    void end() {
        observers.shutdownNow();
    }

    private void overflow() {
        observers.getRejectedExecutionHandler().rejectedExecution(() -> {}, observers);
    }

    @Test
    void events_beyondTheLimit_areDropped_whichIsSaidOnceAMinute() {
        overflow();
        overflow();
        overflow();
        assertThat(SystemLog.lines("RX0313")).singleElement().satisfies(line -> assertThat(line.text())
                .contains("More than 2 events", ": 1 more were not told"));
        millis.addAndGet(60_000);
        overflow();
        assertThat(SystemLog.lines("RX0313")).hasSize(2).last().satisfies(line -> assertThat(line.text())
                .contains(": 3 more"));
    }

    @Test
    void events_thatWereTheLastToBeDropped_areSaidWhenItIsTime() {
        overflow();
        overflow();
        millis.addAndGet(59_999);
        overflow.tell();
        assertThat(SystemLog.lines("RX0313")).hasSize(1);
        millis.addAndGet(1);
        overflow.tell();
        overflow.tell();
        assertThat(SystemLog.lines("RX0313")).hasSize(2).last().satisfies(line -> assertThat(line.text())
                .contains(": 1 more"));
    }

    @Test
    void events_afterTheStop_areRefused() {
        observers.shutdown();
        assertThatThrownBy(this::overflow).isInstanceOf(RejectedExecutionException.class);
        assertThat(SystemLog.lines("RX0313")).isEmpty();
    }
}
