package org.freshet.internal.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.freshet.Origin;
import org.freshet.ReactiveInspector;

/**
 * The regions that are shown on this node's pages: what each depends on, and how it is kept fresh. Safe for any thread.
 *
 * <p>Everything is rendered after a {@linkplain #mark() mark} was taken. What was touched between the mark and the moment when the
 * dependencies are known counts as a touch of the new dependencies: so nothing falls between.
 */
public final class LiveRegions {

    private static final int UNSEEN_LIMIT = 20_000;
    private static final long GRACE_MILLIS = 120_000;
    private static final int MOST_CAUSES = 100;

    private final KnownRegions known;
    private final Recent recent = new Recent();
    private final Rulings rulings;
    private final Viewers viewers;
    private final LongSupplier millis;
    private final Pace<String> pace;
    private final SharedRenders renders;
    private final Gathered unverified;
    private volatile int sweepAbove = UNSEEN_LIMIT;

    /**
     * @param millis a clock that never goes back
     * @param ruled told once of each region that turns out not to be shared
     */
    public LiveRegions(
            Derivations derivations,
            Viewers viewers,
            LongSupplier millis,
            Pace.Timer timer,
            BiConsumer<Variant.Place, Ruling> ruled) {
        this.known = new KnownRegions(derivations);
        this.viewers = viewers;
        this.millis = millis;
        this.rulings = new Rulings(ruled);
        this.pace = new Pace<>(millis, timer, this::interval, this::refresh);
        this.renders = new SharedRenders(known, rulings, viewers, timer, pace::done, this::run);
        this.unverified = new Gathered(timer, this::compare);
    }

    /** A web application's renderer; its variants are those of that context path. */
    public void source(String application, FragmentSource source) {
        renders.sources().put(application, source);
    }

    public void noSource(String application) {
        renders.sources().remove(application);
    }

    /** To be taken before a region reads anything. */
    public long mark() {
        return known.mark();
    }

    /** What was found out about a region; null if the proof stands. */
    public Ruling rulingOrNull(Variant.Place place) {
        return rulings.orNull(place);
    }

    /** Whether this is what the viewers of a shared variant show. */
    public boolean isCurrent(Variant shared, String text) {
        Entry entry = known.entryOrNull(shared.group());
        return entry != null && entry.shows(text);
    }

    /** A region was rendered for a viewer's page, or fetched. */
    public void shown(Shown shown) {
        Variant variant = shown.variant();
        Entry entry = known.entry(variant);
        boolean differs = entry.shown(shown, millis.getAsLong());
        boolean provable = variant.mode() == Mode.SHARED && !shown.claimed();
        boolean doubtful = provable && (differs || !entry.isVerified());
        if (doubtful) {
            entry.expect(shown);
        }
        if (known.know(entry, shown)) {
            run(List.of(entry.group()));
        } else if (doubtful) {
            unverified.add(entry.group());
        }
        sweepIfMany();
    }

    /** A region was rendered for nobody, inside of another: that is no viewer's, with which it could be compared. */
    public void shownToNobody(Shown shown) {
        Entry entry = known.entry(shown.variant());
        boolean differs = entry.shown(shown, millis.getAsLong());
        if (known.know(entry, shown) || differs) {
            run(List.of(entry.group()));
        }
        sweepIfMany();
    }

    /** Renders for nobody what is still to be compared. That is no reason to tell anybody: whose change comes meanwhile stays known. */
    private void compare(Collection<String> groups) {
        refresh(pace.ready(groups.stream()
                .filter(group -> {
                    Entry entry = known.entryOrNull(group);
                    return entry != null && entry.isExpecting();
                })
                .toList()));
    }

    private void sweepIfMany() {
        if (known.size() > sweepAbove) {
            sweep();
        }
    }

    /**
     * A part of a region was rendered for a page, without the rest. Until it is rendered as a whole, it depends on what that read, too.
     *
     * @param variants what it may be for that page
     */
    public void readsToo(Collection<Variant> variants, Set<Path> paths, long mark) {
        List<String> groups =
                variants.stream().map(Variant::group).filter(this::covers).toList();
        if (known.knowToo(groups, new Dependencies(paths, Set.of()), mark)) {
            run(groups);
        }
    }

    /**
     * A token for what a region shows, the same as last time if it shows the same: a new one would have every page that gets it subscribe
     * anew.
     *
     * @param revocations grows when tokens of before may be void
     * @param lasts for how long it may be used, in milliseconds
     */
    public String token(Shown shown, long revocations, long lasts, Supplier<String> issue) {
        Entry entry = known.entryOrNull(shown.variant().group());
        long now = millis.getAsLong();
        return entry == null ? issue.get() : entry.made(revocations + " " + shown.text(), now, now - lasts / 2, issue);
    }

    /** For a reason that is no one's alone. */
    private void run(Collection<String> groups) {
        for (String group : groups) {
            Entry entry = known.entryOrNull(group);
            if (entry != null) {
                entry.due(Set.of(), null);
            }
        }
        refresh(pace.ready(groups));
    }

    private void refresh(Collection<String> ready) {
        if (!ready.isEmpty()) {
            Due due = due(ready);
            try {
                viewers.tell(due.notices(), due.groups());
            } finally {
                begin(due);
            }
        }
    }

    /** Whether changes of this variant are told here. If not, whoever subscribes may have missed some. */
    public boolean covers(String group) {
        return known.entryOrNull(group) != null;
    }

    /**
     * A transaction was committed. The caller tells the notices, and then {@linkplain #begin(Touched) begins}.
     *
     * @param origin who caused it; null if nobody is known
     */
    public Touched touch(Collection<Path> paths, Collection<String> groups, Origin origin) {
        List<String> touched = known.touch(paths, groups);
        recent.add(Instant.now(), paths, groups);
        Collection<Path> causes = causes(paths);
        List<String> watched = new ArrayList<>();
        for (String group : touched) {
            if (viewers.count(group) == 0) {
                drop(group);
            }
            // Counted again: who joined before it was dropped was told that nothing is missing.
            Entry entry = known.entryOrNull(group);
            if (viewers.count(group) > 0) {
                watched.add(group);
                if (entry != null) {
                    entry.due(causes, origin);
                }
            }
        }
        return new Touched(touched, due(pace.ready(watched)));
    }

    /** Few, however many were changed. */
    private static Collection<Path> causes(Collection<Path> paths) {
        return paths.size() <= MOST_CAUSES
                ? paths
                : paths.stream().map(path -> Path.of(path.segment(0))).collect(Collectors.toSet());
    }

    /** Renders what everybody shares; on other threads. */
    public void begin(Touched touched) {
        begin(touched.due());
    }

    /** Something was lost: everything may have been touched, and every browser is told to refresh by itself. */
    public void forget() {
        known.all().forEach(Entry::doubt);
    }

    /** Forgets what nobody has seen for a while. */
    public void sweep() {
        long before = millis.getAsLong() - GRACE_MILLIS;
        for (Entry entry : known.all()) {
            if (entry.seenAt() < before && viewers.count(entry.group()) == 0) {
                drop(entry.group());
            }
        }
        // Those that have viewers stay: they are not to be looked at for each region that is rendered.
        sweepAbove = Math.max(UNSEEN_LIMIT, 2 * known.size());
    }

    private void drop(String group) {
        known.remove(group);
        pace.forget(group);
    }

    Collection<Entry> entries() {
        return List.copyOf(known.all());
    }

    Entry entryOrNull(String group) {
        return known.entryOrNull(group);
    }

    Dependencies dependencies(String group) {
        return known.dependencies(group);
    }

    List<Explanation<String>> explain(Collection<Path> paths, Collection<String> groups) {
        return known.explain(paths, groups);
    }

    List<ReactiveInspector.Touch> recent() {
        return recent.newestFirst();
    }

    boolean isIdle() {
        return unverified.isEmpty() && pace.isIdle();
    }

    int viewers(String group) {
        return viewers.count(group);
    }

    private long interval(String group) {
        Entry entry = known.entryOrNull(group);
        Shown last = entry == null ? null : entry.last();
        return last == null ? 0 : last.interval();
    }

    private Due due(Collection<String> ready) {
        Due due = new Due();
        List<String> told = new ArrayList<>();
        for (String group : ready) {
            Entry entry = known.entryOrNull(group);
            if (entry != null && renders.isShared(entry.variant())) {
                due.render(entry, entry.begin());
            } else {
                told.add(group);
                if (entry != null) {
                    entry.refreshed();
                    entry.begin();
                }
            }
        }
        long count = told.stream().mapToLong(viewers::count).sum();
        long within = Spread.over(count);
        told.forEach(group -> due.tell(new Notice.Refresh(group, within, originOrNull(group))));
        pace.done(told);
        return due;
    }

    private Origin originOrNull(String group) {
        Entry entry = known.entryOrNull(group);
        return entry == null ? null : entry.origin();
    }

    private void begin(Due due) {
        renders.begin(due.renders());
    }
}
