package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * One commit that all viewers of one shared region see. Measured in turns, on the same server: by Freshet, by a bare loop of as many bytes and,
 * if asked for, by {@code o:socket} with {@code f:ajax}. What Freshet costs includes the commit and its request; the bare loop is one
 * render and the sends, without any commit. What the server uses while it idles with the same viewers is told for none of them.
 *
 * <p>A thousand viewers make the code of postbacks and sends hot within a round; commits and renders are one a round, so they are warmed up
 * by as many rounds with few viewers: above the 5,000 calls after which the JVM compiles a method for good.
 */
final class FanOut {

    private static final int TURNS = 2;
    private static final int WARM_UP = 6000;
    /** Above the interval at which a region is rendered: no round waits for the one before. */
    private static final long RHYTHM_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final int ATTEMPTS = 8;
    private static final Plan PUSH = new Plan(20, 5, 20);
    private static final Plan POSTBACK = new Plan(3, 5, 20);
    private static final Plan REST = new Plan(20, 5, 0);

    private final Subject subject;
    private final boolean compared;
    private final Way live = new Way("Freshet", PUSH, this::commit);
    private final Way unseen = new Way("commit without viewers", PUSH, this::commit);
    private final Way bare = new Way("bare loop", PUSH, this::sendBare);
    private final Way ajax = new Way("o:socket with f:ajax", POSTBACK, this::commit);
    private int frameLength;

    /** How many rounds are one sample, how many samples are taken in each turn, and in how many the server may warm up before. */
    private record Plan(int rounds, int samples, int warmUp) {}

    /** How the viewers get to see a state, what that costs, and what as much time costs in which nothing is done. */
    private record Way(String name, Plan plan, IntConsumer round, Costs costs, Costs idle) {

        Way(String name, Plan plan, IntConsumer round) {
            this(name, plan, round, new Costs(), new Costs());
        }
    }

    FanOut(Subject subject, boolean compared) {
        this.subject = subject;
        this.compared = compared;
    }

    void run(Results results) {
        warmUp();
        for (int turn = 0; turn < TURNS; turn++) {
            takeTurn();
        }
        report(results);
    }

    private void warmUp() {
        try (Viewers viewers = subject.openFew(LiveViewer::openWithoutPace)) {
            repeat(viewers.watch(), this::commit);
            frameLength = viewers.watch().frameLength();
        }
        try (Viewers viewers = subject.openFew(BareViewer::open)) {
            repeat(viewers.watch(), this::sendBare);
        }
    }

    private void repeat(Watch watch, IntConsumer round) {
        for (int i = 0; i < WARM_UP; i++) {
            int state = subject.control().newState();
            watch.until(state, () -> round.accept(state));
        }
    }

    private void takeTurn() {
        try (Viewers viewers = subject.open(LiveViewer::open)) {
            measure(live, viewers.watch());
            frameLength = viewers.watch().frameLength();
        }
        try (Viewers none = subject.openNone()) {
            measure(unseen, none.watch());
        }
        try (Viewers viewers = subject.openUnconfirmed(BareViewer::open)) {
            measure(bare, viewers.watch());
        }
        if (compared) {
            try (Viewers viewers = subject.openUnconfirmed(AjaxViewer::open)) {
                measure(ajax, viewers.watch());
            }
        }
    }

    private void commit(int state) {
        subject.control().change(state, 1);
    }

    /** As many bytes as Freshet sent. */
    private void sendBare(int state) {
        subject.control().bare(state, frameLength);
    }

    private void measure(Way way, Watch watch) {
        measure(way.plan, way.costs, watch, way.round);
        // The viewers are there, and nobody waits for what they see.
        measure(REST, way.idle, new Watch(0), state -> {});
        subject.say(Text.of(
                "%s: %s, frames of %d characters; idle: %s", way.name, way.costs, watch.frameLength(), way.idle));
    }

    private void measure(Plan plan, Costs costs, Watch watch, IntConsumer round) {
        for (int i = 0; i < plan.warmUp && subject.isCompiling(() -> rounds(watch, plan.rounds, round)); i++) {
            // Once more.
        }
        for (int i = 0; i < plan.samples; i++) {
            sample(plan.rounds, costs, watch, round);
        }
    }

    /** Once more, within bounds, where the compiler was at work again: it has second thoughts for minutes. */
    private void sample(int number, Costs costs, Watch watch, IntConsumer round) {
        for (int attempt = 1; ; attempt++) {
            List<Long> wall = new ArrayList<>();
            long before = subject.control().cpuNanos();
            boolean compiling = subject.isCompiling(() -> wall.addAll(rounds(watch, number, round)));
            long cpu = subject.control().cpuNanos() - before;
            if (!compiling || attempt == ATTEMPTS) {
                wall.forEach(costs::addWall);
                costs.addCpu(cpu, number);
                return;
            }
        }
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
        if (compared) {
            double ratio = cost(ajax) / cost(live);
            report(results, ajax, Text.of("1/%.0f", ratio), "at most 1/40", ratio >= 40);
        }
        double ratio = cost(live) / cost(bare);
        report(results, bare, Text.of("%.2f times", ratio), "at most 1.25 times", ratio <= 1.25);
    }

    /** Of one round, in milliseconds: without what the server would have used anyway. */
    private static double cost(Way way) {
        return way.costs.cpu() - way.idle.cpu();
    }

    private void report(Results results, Way other, String ratio, String bar, boolean met) {
        String figures = Text.of(
                "%s (%.1f of %,.1f ms; %.1f ms is the commit itself; last viewer after %.0f instead of %,.0f ms)",
                ratio, cost(live), cost(other), cost(unseen), live.costs.wall(), other.costs.wall());
        results.add(
                Text.of(
                        "%s: one commit, %,d viewers, server CPU beside %s",
                        subject.name(), subject.viewers(), other.name),
                figures,
                bar,
                met);
    }
}
