package org.freshet.it.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.freshet.it.Site;
import org.freshet.it.pages.Operation;

/** Runs every operation and notes what the regions of all pages were told of it. */
public final class Measurement {

    /** The class of regions that say themselves what they depend on. */
    private static final String DECLARED = "declared";

    /** The class of regions that show what a bean has asked the database for. */
    private static final String STATEMENTS = "statements";

    private final Site site;
    private final List<LivePage> pages;
    private final Set<String> declared;
    private final Set<String> statements;
    private final Tally tally = new Tally();
    private final List<String> misses = new ArrayList<>();
    private final List<String> useless = new ArrayList<>();
    private final Map<String, List<String>> wastedByRegion = new TreeMap<>();

    private Measurement(Site site, List<LivePage> pages) {
        this.site = site;
        this.pages = pages;
        this.declared = ofClass(DECLARED);
        this.statements = ofClass(STATEMENTS);
    }

    private Set<String> ofClass(String name) {
        Set<String> keys = new HashSet<>();
        for (LivePage page : pages) {
            page.shown().values().stream()
                    .filter(region -> region.hasClass(name))
                    .forEach(region -> keys.add(Renders.key(page, region)));
        }
        return keys;
    }

    /** The pages stay open. */
    public static Measurement of(Site site, List<LivePage> pages) {
        Measurement measurement = new Measurement(site, pages);
        LivePage.settle(site, pages);
        pages.forEach(LivePage::told);
        for (Operation operation : Operation.values()) {
            measurement.run(operation);
        }
        return measurement;
    }

    private void run(Operation operation) {
        Renders before = renders();
        LivePage.run(operation, site, pages);
        Renders renders = renders().since(before);
        Map<String, Integer> needed = new HashMap<>();
        for (LivePage page : pages) {
            Told told = page.told();
            Judgement judgement = new Judgement(page.shown(), page.reload(), told);
            judgement.changed().forEach(region -> needed.merge(Renders.key(page, region), 1, Integer::sum));
            note(operation, page.path(), judgement);
        }
        Renders wasted = renders.beyond(needed);
        tally.add(operation, Count.RENDERS, renders.all());
        tally.add(operation, Count.WASTED, wasted.all());
        tally.add(operation, Count.DECLARED, renders.of(declared::contains).all());
        tally.add(
                operation, Count.DECLARED_WASTED, wasted.of(declared::contains).all());
        tally.add(operation, Count.STATEMENTS, renders.of(statements::contains).all());
        tally.add(
                operation,
                Count.STATEMENTS_WASTED,
                wasted.of(statements::contains).all());
        wasted.counts().forEach((region, count) -> wastedByRegion
                .computeIfAbsent(region, r -> new ArrayList<>())
                .add(count + " at " + operation));
    }

    /** Those of these pages: the tests' own have regions, too. */
    private Renders renders() {
        return Renders.soFar(site).of(key -> pages.stream().anyMatch(page -> key.startsWith(page.view() + ' ')));
    }

    private void note(Operation operation, String page, Judgement judgement) {
        String where = operation + ": " + page + ' ';
        judgement.misses().forEach((region, why) -> misses.add(where + region + ' ' + why));
        judgement.useless().forEach(region -> useless.add(where + region));
        Told told = judgement.told();
        if (told.lost()) {
            misses.add(where + "was told to fetch everything");
        }
        tally.add(operation, Count.CHANGED, judgement.changed().size());
        tally.add(operation, Count.MISSED, judgement.misses().size());
        tally.add(operation, Count.FRAGMENTS, told.pushed().size());
        tally.add(operation, Count.USELESS, judgement.useless().size());
        tally.add(operation, Count.REFRESHES, told.refreshed().size());
        tally.add(operation, Count.NEEDLESS, judgement.needlessRefreshes().size());
    }

    /** Each change that a region was not told of, by operation, page and region. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    /** Each fragment of which a viewer saw nothing. */
    public List<String> uselessFragments() {
        return List.copyOf(useless);
    }

    /** The operations after which every page showed what it had shown. */
    public List<Operation> withoutEffect() {
        return Arrays.stream(Operation.values())
                .filter(operation -> tally.of(operation, Count.CHANGED) == 0)
                .toList();
    }

    public int total(Count count) {
        return tally.total(count);
    }

    /** Which part of these are those, from 0 to 1. */
    public double share(Count part, Count of) {
        return total(part) / (double) Math.max(1, total(of));
    }

    public String summary() {
        return tally.table()
                + String.format(
                        "%nrecall %.1f %%; of all renders %.1f %% changed nothing, of declared regions %.1f %%, of statements %.1f %%%n",
                        100 * (1 - share(Count.MISSED, Count.CHANGED)),
                        100 * share(Count.WASTED, Count.RENDERS),
                        100 * share(Count.DECLARED_WASTED, Count.DECLARED),
                        100 * share(Count.STATEMENTS_WASTED, Count.STATEMENTS))
                + lines("Missed", misses)
                + lines("Fragments that changed nothing", useless)
                + lines("Renders that changed nothing", mostWasted());
    }

    private List<String> mostWasted() {
        return wastedByRegion.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static String lines(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : "\n" + heading + ":\n" + String.join("\n", lines) + "\n";
    }
}
