package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxThreadsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** A sink that takes frames by one means or another. */
    private abstract static class Recording implements Sink {

        final List<String> messages = new ArrayList<>();
        final AtomicInteger inFlight = new AtomicInteger();
        volatile int mostInFlight;

        @Override
        public void send(String frame, Consumer<Throwable> done) {
            int now = inFlight.incrementAndGet();
            synchronized (messages) {
                mostInFlight = Math.max(mostInFlight, now);
                FakeSink.messages(frame).forEach(messages::add);
            }
            complete(() -> {
                inFlight.decrementAndGet();
                done.accept(null);
            });
        }

        abstract void complete(Runnable completion);

        int count() {
            synchronized (messages) {
                return messages.size();
            }
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}
    }

    private static Outbox outbox(Sink sink) {
        return new Outbox(
                new QueueLimit(1_000_000, Long.MAX_VALUE), reason -> reason, sink, () -> 0, Manner.PLAIN, new Meter());
    }

    private static List<String> numbers(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(String::valueOf).toList();
    }

    @Test
    void completion_onTheCallersStack_neitherOverflowsItNorChangesTheOrder() {
        int most = 100_000;
        // Each frame brings the next one, so that completing and sending alternate on one stack.
        Outbox[] self = new Outbox[1];
        Recording sink = new Recording() {
            @Override
            void complete(Runnable completion) {
                if (messages.size() < most) {
                    self[0].add(List.of(Message.of(String.valueOf(messages.size() + 1))));
                }
                completion.run();
            }
        };
        self[0] = outbox(sink);
        self[0].add(List.of(Message.of("1")));
        self[0].drain();
        assertThat(sink.messages).isEqualTo(numbers(most));
        assertThat(sink.mostInFlight).isOne();
    }

    @Test
    void completion_onAnotherThread_sendsWhatWaitsInOrder() {
        Recording sink = onOtherThreads();
        Outbox outbox = outbox(sink);
        for (String number : numbers(20_000)) {
            outbox.add(List.of(Message.of(number)));
            outbox.drain();
        }
        await().until(() -> sink.count() == 20_000);
        assertThat(sink.messages).isEqualTo(numbers(20_000));
        assertThat(sink.mostInFlight).isOne();
    }

    @Test
    void producers_atTheSameTime_loseNothingAndKeepEachTheirOrder() throws InterruptedException {
        int producers = 6;
        int each = 5_000;
        Recording sink = onOtherThreads();
        Outbox outbox = outbox(sink);
        CountDownLatch start = new CountDownLatch(1);
        for (int producer = 0; producer < producers; producer++) {
            String prefix = producer + ":";
            threads.execute(() -> {
                awaitQuietly(start);
                for (int i = 1; i <= each; i++) {
                    outbox.add(List.of(Message.of(prefix + i)));
                    outbox.drain();
                }
            });
        }
        start.countDown();
        await().until(() -> sink.count() == producers * each);
        for (int producer = 0; producer < producers; producer++) {
            String prefix = producer + ":";
            assertThat(sink.messages.stream()
                            .filter(message -> message.startsWith(prefix))
                            .map(message -> message.substring(prefix.length())))
                    .isEqualTo(numbers(each));
        }
        assertThat(sink.mostInFlight).isOne();
    }

    private Recording onOtherThreads() {
        return new Recording() {
            @Override
            void complete(Runnable completion) {
                threads.execute(completion);
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
