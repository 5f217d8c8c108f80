package org.freshet.benchmark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.freshet.internal.region.Dependencies;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.Journal;
import org.freshet.internal.region.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What else is done with a transaction that changed two attributes of 10,000 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// The heap is there from the start: else what the system takes to hand out a page would be measured for each few calls.
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TransactionBenchmark {

    private static final int ROWS = 10_000;
    private static final int DERIVATIONS = 100;
    private static final int CAPACITY = 100_000;

    private final List<Path> transaction = Rows.updated(0, ROWS);
    private final Derivations derivations = new Derivations();
    private final Journal journal = new Journal(CAPACITY);
    private Dependencies others;

    @Setup
    public void prepare() {
        for (int i = 0; i < DERIVATIONS; i++) {
            derivations.derive(Path.of("totals", "t" + i), Set.of(i % 2 == 0 ? Path.of("todo") : Path.of("other" + i)));
        }
        others = new Dependencies(
                IntStream.range(ROWS, ROWS + 50).mapToObj(Rows::row).collect(Collectors.toSet()), Set.of());
        remember();
    }

    @Benchmark
    public Set<Path> expand() {
        return derivations.expand(transaction);
    }

    @Benchmark
    public void remember() {
        journal.add(transaction, Set.of());
    }

    /** Asked by a region that was rendered meanwhile, and read 50 other rows. */
    @Benchmark
    public boolean ask() {
        return journal.touchedSince(journal.now() - 1, others);
    }
}
