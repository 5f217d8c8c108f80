package org.freshet.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.freshet.benchmark.server.Results;

/** What was measured, and whether it is what was promised: a table for people. */
public final class Report implements Results {

    private record Row(String name, String measured, String bar, String met) {}

    private final List<Row> rows = new ArrayList<>(List.of(new Row("benchmark", "measured", "bar", "met")));

    @Override
    public void add(String name, String measured, String bar, boolean met) {
        rows.add(new Row(name, measured, bar, met ? "yes" : "NO"));
    }

    @Override
    public void add(String name, String measured) {
        rows.add(new Row(name, measured, NO_BAR, NO_BAR));
    }

    public void print(PrintStream out) {
        int name = rows.stream().mapToInt(row -> row.name().length()).max().orElseThrow();
        int measured =
                rows.stream().mapToInt(row -> row.measured().length()).max().orElseThrow();
        int bar = rows.stream().mapToInt(row -> row.bar().length()).max().orElseThrow();
        String format = "| %-" + name + "s | %-" + measured + "s | %-" + bar + "s | %-3s |%n";
        for (Row row : rows) {
            out.printf(format, row.name(), row.measured(), row.bar(), row.met());
        }
    }
}
