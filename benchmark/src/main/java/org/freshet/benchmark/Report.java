package org.freshet.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was measured, and whether it is what was promised: a table for people. */
public final class Report {

    private static final String NONE = "–";

    private record Row(String name, String measured, String bar, String met) {}

    private final List<Row> rows = new ArrayList<>(List.of(new Row("benchmark", "measured", "bar", "met")));

    public void add(String name, String measured, String bar, boolean met) {
        rows.add(new Row(name, measured, bar, met ? "yes" : "NO"));
    }

    /** A figure without a bar. */
    public void add(String name, String measured) {
        rows.add(new Row(name, measured, NONE, NONE));
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
