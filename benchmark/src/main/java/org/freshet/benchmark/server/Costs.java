package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What rounds of one kind cost. Several rounds are one sample of CPU, because the kernel counts it in steps of 10 ms. */
final class Costs {

    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> wall = new ArrayList<>();

    void addCpu(long nanos, int rounds) {
        cpu.add(nanos / 1e6 / rounds);
    }

    void addWall(long nanos) {
        wall.add(nanos / 1e6);
    }

    /** Of the server for one round, in milliseconds. */
    double cpu() {
        return median(cpu);
    }

    /** Until the last viewer had it, in milliseconds. */
    double wall() {
        return median(wall);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    @Override
    public String toString() {
        return Text.of("%,.1f ms CPU %s, last viewer after %,.0f ms", cpu(), samples(), wall());
    }

    private String samples() {
        return cpu.stream().map(sample -> Text.of("%.1f", sample)).toList().toString();
    }
}
