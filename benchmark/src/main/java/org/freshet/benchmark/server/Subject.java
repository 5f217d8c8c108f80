package org.freshet.benchmark.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * A server with the application, ready to be measured.
 *
 * @param viewers how many there are in each benchmark
 */
record Subject(String name, Site site, Control control, int viewers) {

    private static final int FEW = 5;
    private static final double COMPILATION_SHARE = 0.03;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    Subject withViewers(int number) {
        return new Subject(name, site, control, number);
    }

    Viewers open(Viewers.Kind kind) {
        return Viewers.open(site, kind, viewers);
    }

    /** So few that rounds are quick. */
    Viewers openFew(Viewers.Kind kind) {
        return Viewers.open(site, kind, FEW);
    }

    Viewers openOne(Viewers.Kind kind) {
        return Viewers.open(site, kind, 1);
    }

    /** As if they were open, but without any. */
    Viewers openNone() {
        return Viewers.open(site, LiveViewer::open, 0);
    }

    /** Opens viewers who do not hear from the server when it is ready for them. */
    Viewers openUnconfirmed(Viewers.Kind kind) {
        long before = control.opened();
        Viewers open = open(kind);
        try {
            await().atMost(PATIENCE).until(() -> control.opened() == before + viewers);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
        return open;
    }

    /** Brings all viewers to one state, whatever they were told before. */
    void settle(Watch watch) {
        int state = control.newState();
        watch.until(state, () -> control.change(state, 1));
    }

    /** Whether the server's compiler took a part of the CPU that matters. */
    boolean isCompiling(Runnable work) {
        long cpu = control.cpuNanos();
        long compilation = control.compilationNanos();
        work.run();
        return control.compilationNanos() - compilation > COMPILATION_SHARE * (control.cpuNanos() - cpu);
    }

    void say(String progress) {
        System.err.println(name + ": " + progress);
    }
}
