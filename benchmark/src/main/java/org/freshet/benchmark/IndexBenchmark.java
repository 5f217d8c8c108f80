package org.freshet.benchmark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.freshet.internal.region.Dependencies;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.RegionIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whom a change touches, of so many variants; ten of them show the same row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// The heap is there from the start: else what the system takes to hand out a page would be measured for each few calls.
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBenchmark {

    private static final int VARIANTS_OF_A_ROW = 10;
    private static final int CHANGED_ROWS = 10_000;
    private static final int SHOWN_OF_THEM = 100;
    private static final int BUSY_ROWS = 16;
    /** Coprime to any number of rows here, so that each gets its turn. */
    private static final int STEP = 7919;

    @Param({"1000", "100000"})
    public int registered;

    private RegionIndex<Integer> index;
    private List<Path> transaction;
    private int rows;
    private int turn;

    @Setup
    public void register() {
        Derivations derivations = new Derivations();
        derivations.derive(Path.parse("todos.late"), Set.of(Path.parse("todo.due")));
        index = new RegionIndex<>(derivations);
        for (int variant = 0; variant < registered; variant++) {
            index.put(variant, read(variant));
        }
        rows = registered / VARIANTS_OF_A_ROW;
        transaction = Rows.updated(rows - SHOWN_OF_THEM, CHANGED_ROWS);
        expect(VARIANTS_OF_A_ROW, change());
        expect(SHOWN_OF_THEM * VARIANTS_OF_A_ROW, transaction());
    }

    private static Dependencies read(int variant) {
        Path row = Rows.row(variant / VARIANTS_OF_A_ROW);
        Set<Path> paths =
                Set.of(row.then("title"), row.then("done"), Path.of("todos", "open"), Path.of("todos", "late"));
        return new Dependencies(paths, Set.of("region." + variant));
    }

    private static void expect(int touched, List<Integer> regions) {
        if (regions.size() != touched) {
            throw new IllegalStateException(regions.size() + " regions are touched instead of " + touched);
        }
    }

    /** One attribute of one row, of a few rows that change again and again. */
    @Benchmark
    public List<Integer> change() {
        turn = (turn + 1) % BUSY_ROWS;
        return index.touchedBy(Rows.updated(turn * (rows / BUSY_ROWS)), Set.of());
    }

    /** The same, of another row each time: of many variants it finds little in the processor's caches. */
    @Benchmark
    public List<Integer> rareChange() {
        turn = (turn + STEP) % rows;
        return index.touchedBy(Rows.updated(turn), Set.of());
    }

    /** Two attributes of 10,000 rows, of which 100 are shown. */
    @Benchmark
    public List<Integer> transaction() {
        return index.touchedBy(transaction, Set.of());
    }
}
