package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Joins while others publish: a change is delivered, or the join says that something changed. Never neither. */
class BrokerRaceTest {

    private static final int THREADS = 4;
    private static final int PUBLICATIONS = 2_000;
    private static final int JOINS = 150;
    private static final int GROUPS = 6;
    private static final String WITNESSED = "witnessed";

    private record Told(String group, long at) {}

    private record Joined(String group, long since, Membership membership, FakeSink sink) {

        Set<Long> received() {
            Set<Long> numbers = new HashSet<>();
            sink.messages().forEach(message -> numbers.add(number(message)));
            return numbers;
        }
    }

    private final Broker broker = new Broker("n1", 1_000_000, reason -> reason, () -> 0, (millis, task) -> {});
    private final FakeSink witness = FakeSink.atOnce();
    private final Queue<Told> told = new LinkedBlockingQueue<>();
    private final Queue<Joined> joined = new ConcurrentLinkedQueue<>();

    @Test
    void change_whileAnotherJoins_isDeliveredOrSaidToBeMissing() throws InterruptedException, ExecutionException {
        run();
        int unchanged = 0;
        for (Joined each : joined) {
            Set<Long> received = each.received();
            boolean missing = told.stream()
                    .filter(change -> change.group().equals(each.group()) && change.at() > each.since())
                    .anyMatch(change -> !received.contains(change.at()));
            assertThat(each.membership().unchanged() && missing).as("%s", each).isFalse();
            assertThat(told.stream()
                            .filter(change -> change.group().equals(each.group()))
                            .map(Told::at)
                            .filter(at -> at > number(each.membership().position())))
                    .isSubsetOf(received);
            unchanged += each.membership().unchanged() ? 1 : 0;
        }
        assertThat(unchanged).as("both outcomes have been seen").isBetween(1, THREADS * JOINS - 1);
    }

    @Test
    void publications_ofSeveralThreads_arriveInTheOrderOfTheirPositions()
            throws InterruptedException, ExecutionException {
        run();
        assertThat(witness.messages().stream().map(BrokerRaceTest::number))
                .hasSize(THREADS * PUBLICATIONS)
                .isSorted();
    }

    private void run() throws InterruptedException, ExecutionException {
        // A member, so that each publication learns its position.
        broker.join(broker.open(Identity.NOBODY, witness), WITNESSED, null);
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                work.add(() -> publish(random));
                work.add(() -> join(random));
            }
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void publish(Random random) {
        for (int i = 0; i < PUBLICATIONS; i++) {
            String group = "g" + random.nextInt(GROUPS);
            String[] at = new String[1];
            broker.publish(List.of(
                    new Delivery(WITNESSED, position -> at[0] = position), new Delivery(group, position -> position)));
            told.add(new Told(group, number(at[0])));
        }
        return null;
    }

    private Void join(Random random) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < JOINS; i++) {
            awaitPublications(i * THREADS * PUBLICATIONS / JOINS);
            positions.add(broker.position());
            // Mostly the newest: there the race is.
            String since = positions.get(random.nextInt(4) > 0 ? i : random.nextInt(i + 1));
            String group = "g" + random.nextInt(GROUPS);
            FakeSink sink = FakeSink.atOnce();
            Membership membership = broker.join(broker.open(Identity.NOBODY, sink), group, since);
            joined.add(new Joined(group, number(since), membership, sink));
        }
        return null;
    }

    /** Spreads the joins over the publications, however the threads are scheduled. */
    private void awaitPublications(int count) {
        while (told.size() < count) {
            Thread.yield();
        }
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.indexOf('-') + 1), Character.MAX_RADIX);
    }
}
