package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * One commit that all viewers of one shared region see. Measured in turns, on the same server: by Freshet, by a bare loop of as many bytes and,
 * if asked for, by {@code o:socket} with {@code f:ajax}. What Freshet costs includes the commit and its request; the bare loop is one
 * render and the sends, without any commit.
 */
final class FanOut {

    private static final int TURNS = 2;
    /** Above the interval at which a region is rendered: no round waits for the one before. */
    private static final long RHYTHM_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final double COMPILATION_SHARE = 0.03;
    private static final Plan PUSH = new Plan(20, 5, 20);
    private static final Plan POSTBACK = new Plan(3, 5, 20);

    private final Subject subject;
    private final boolean compared;
    private final Costs live = new Costs();
    private final Costs bare = new Costs();
    private final Costs ajax = new Costs();

    /** How many rounds are one sample, how many samples are taken in each turn, and in how many the server may warm up before. */
    private record Plan(int rounds, int samples, int warmUp) {}

    FanOut(Subject subject, boolean compared) {
        this.subject = subject;
        this.compared = compared;
    }

    void run(Results results) {
        for (int turn = 0; turn < TURNS; turn++) {
            takeTurn();
        }
        report(results);
    }

    private void takeTurn() {
        int length;
        try (Viewers viewers = subject.open(LiveViewer::open)) {
            measure(live, PUSH, viewers.watch(), this::commit);
            length = viewers.watch().frameLength();
        }
        try (Viewers viewers = subject.openUnconfirmed(BareViewer::open)) {
            measure(bare, PUSH, viewers.watch(), state -> subject.control().bare(state, length));
        }
        if (compared) {
            try (Viewers viewers = subject.openUnconfirmed(AjaxViewer::open)) {
                measure(ajax, POSTBACK, viewers.watch(), this::commit);
            }
        }
        subject.say("frame of " + length + " characters; Freshet " + live + "; bare loop " + bare
                + (compared ? "; o:socket " + ajax : ""));
    }

    private void commit(int state) {
        subject.control().change(state, 1);
    }

    private void measure(Costs costs, Plan plan, Watch watch, IntConsumer round) {
        for (int i = 0; i < plan.warmUp && isCompiling(() -> rounds(watch, plan.rounds, round)); i++) {
            // Once more.
        }
        for (int i = 0; i < plan.samples; i++) {
            long before = subject.control().cpuNanos();
            rounds(watch, plan.rounds, round).forEach(costs::addWall);
            costs.addCpu(subject.control().cpuNanos() - before, plan.rounds);
        }
    }

    /** Whether the server's compiler took a part of the time that matters. */
    private boolean isCompiling(Runnable work) {
        long cpu = subject.control().cpuNanos();
        long compilation = subject.control().compilationNanos();
        work.run();
        return subject.control().compilationNanos() - compilation
                > COMPILATION_SHARE * (subject.control().cpuNanos() - cpu);
    }

    /** @return how long each took until the last viewer had it, in nanoseconds */
    private List<Long> rounds(Watch watch, int number, IntConsumer round) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            int state = subject.control().newState();
            nanos.add(watch.until(state, () -> round.accept(state)));
            Clock.waitUntil(start + RHYTHM_NANOS);
        }
        return nanos;
    }

    private void report(Results results) {
        String name = subject.name() + ": one commit, " + subject.viewers() + " viewers, server CPU beside ";
        if (compared) {
            double ratio = ajax.cpu() / live.cpu();
            results.add(
                    name + "o:socket with f:ajax",
                    Text.of(
                            "1/%.0f (%.1f of %,.0f ms; last viewer after %.0f instead of %,.0f ms)",
                            ratio, live.cpu(), ajax.cpu(), live.wall(), ajax.wall()),
                    "at most 1/40",
                    ratio >= 40);
        }
        double ratio = live.cpu() / bare.cpu();
        results.add(
                name + "one render and a bare loop",
                Text.of(
                        "%.2f (%.1f of %.1f ms; last viewer after %.0f instead of %.0f ms)",
                        ratio, live.cpu(), bare.cpu(), live.wall(), bare.wall()),
                "at most 1.25",
                ratio <= 1.25);
    }
}
