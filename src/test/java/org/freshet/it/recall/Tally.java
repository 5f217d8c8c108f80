package org.freshet.it.recall;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freshet.it.pages.Operation;

/** The counts of each operation. */
final class Tally {

    private final Map<Operation, Map<Count, Integer>> counts = new EnumMap<>(Operation.class);

    void add(Operation operation, Count count, int number) {
        counts.computeIfAbsent(operation, o -> new EnumMap<>(Count.class)).merge(count, number, Integer::sum);
    }

    int of(Operation operation, Count count) {
        return counts.get(operation).getOrDefault(count, 0);
    }

    int total(Count count) {
        return counts.keySet().stream()
                .mapToInt(operation -> of(operation, count))
                .sum();
    }

    /** A line for each operation. */
    String table() {
        return line("", Count::heading)
                + counts.keySet().stream()
                        .map(operation -> line(operation.name(), count -> of(operation, count)))
                        .collect(Collectors.joining())
                + line("TOTAL", this::total);
    }

    private static String line(String name, Function<Count, Object> cell) {
        return Arrays.stream(Count.values())
                .map(count -> String.format("%10s", cell.apply(count)))
                .collect(Collectors.joining("", String.format("%-32s", name), "\n"));
    }
}
