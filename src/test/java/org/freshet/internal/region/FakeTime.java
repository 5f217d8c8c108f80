package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock and a timer that stand still until they are told otherwise. Safe for several threads. */
final class FakeTime implements Pace.Timer {

    private record Alarm(long at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private long now;

    synchronized long now() {
        return now;
    }

    @Override
    public synchronized void after(long millis, Runnable task) {
        alarms.add(new Alarm(now + millis, task));
    }

    synchronized int pending() {
        return alarms.size();
    }

    /** Goes on to this time, by way of every alarm that is due until then. */
    void goTo(long time) {
        Optional<Alarm> next = next(time);
        while (next.isPresent()) {
            next.get().task().run();
            next = next(time);
        }
    }

    void pass(long millis) {
        goTo(now() + millis);
    }

    private synchronized Optional<Alarm> next(long time) {
        Optional<Alarm> next =
                alarms.stream().filter(alarm -> alarm.at() <= time).min(Comparator.comparingLong(Alarm::at));
        next.ifPresent(alarms::remove);
        now = Math.max(now, next.map(Alarm::at).orElse(time));
        return next;
    }
}
