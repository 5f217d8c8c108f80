package org.freshet.internal.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.freshet.ReactiveInspector;

/**
 * The regions that are shown on this node's pages: what each depends on, and how it is kept fresh. Safe for any thread.
 *
 * <p>Everything is rendered after a {@linkplain #mark() mark} was taken. What was touched between the mark and the moment when the
 * dependencies are known counts as a touch of the new dependencies: so nothing falls between.
 */
public final class LiveRegions {

    private static final int JOURNAL = 50_000;
    private static final int UNSEEN_LIMIT = 20_000;
    private static final long GRACE_MILLIS = 120_000;

    /** How long a commit may take from being visible to being told: a difference within it proves nothing. */
    private static final long SETTLING_MILLIS = 1_000;

    private static final long SPREAD_FROM = 20;
    private static final long SPREAD_MILLIS = 2_000;

    private final Derivations derivations;
    private final RegionIndex<String> index;
    private final Journal journal = new Journal(JOURNAL);
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, FragmentSource> sources = new ConcurrentHashMap<>();
    private final Recent recent = new Recent();
    private final Rulings rulings;
    private final Viewers viewers;
    private final LongSupplier millis;
    private final Pace.Timer timer;
    private final Pace<String> pace;

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
        this.derivations = derivations;
        this.index = new RegionIndex<>(derivations);
        this.viewers = viewers;
        this.millis = millis;
        this.timer = timer;
        this.rulings = new Rulings(ruled);
        this.pace = new Pace<>(millis, timer, this::interval, this::refresh);
    }

    /** A web application's renderer; its variants are those of that context path. */
    public void source(String application, FragmentSource source) {
        sources.put(application, source);
    }

    public void noSource(String application) {
        sources.remove(application);
    }

    /** To be taken before a region reads anything. */
    public long mark() {
        return journal.now();
    }

    /** What was found out about a region; null if the proof stands. */
    public Ruling rulingOrNull(Variant.Place place) {
        return rulings.orNull(place);
    }

    /** Whether this is what the viewers of a shared variant show. */
    public boolean isCurrent(Variant shared, String text) {
        Entry entry = entries.get(shared.group());
        return entry != null && entry.shows(text);
    }

    /** A region was rendered for a viewer's page, or fetched. */
    public void shown(Shown shown) {
        Variant variant = shown.variant();
        String group = variant.group();
        Entry entry = entries.computeIfAbsent(group, g -> new Entry(variant, g));
        boolean differs = entry.shown(shown, millis.getAsLong());
        boolean missed = know(entry, shown);
        boolean provable = variant.mode() == Mode.SHARED && !shown.claimed();
        if (provable && (differs || !rulings.isVerified(variant.place()))) {
            entry.expect(shown);
            run(List.of(group));
        } else if (missed) {
            run(List.of(group));
        }
        if (entries.size() > UNSEEN_LIMIT) {
            sweep();
        }
    }

    /**
     * A part of a region was rendered for a page, without the rest. Until it is rendered as a whole, it depends on what that read, too.
     *
     * @param variants what it may be for that page
     */
    public void readsToo(Collection<Variant> variants, Set<Path> paths, long mark) {
        Dependencies dependencies = new Dependencies(paths, Set.of());
        List<String> known =
                variants.stream().map(Variant::group).filter(this::covers).toList();
        known.forEach(group -> index.add(group, dependencies));
        if (journal.touchedSince(mark, dependencies)) {
            run(known);
        }
    }

    /**
     * A token for what a region shows, the same as last time if it shows the same: a new one would have every page that gets it subscribe
     * anew.
     *
     * @param lasts for how long it may be used, in milliseconds
     */
    public String token(Shown shown, long lasts, Supplier<String> issue) {
        Entry entry = entries.get(shown.variant().group());
        long now = millis.getAsLong();
        return entry == null ? issue.get() : entry.made(shown.text(), now, now - lasts / 2, issue);
    }

    /** @return whether what it depends on was touched since its mark */
    private boolean know(Entry entry, Shown shown) {
        index.put(entry.group(), shown.dependencies());
        return journal.touchedSince(shown.mark(), shown.dependencies());
    }

    private void run(Collection<String> groups) {
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
        return entries.containsKey(group);
    }

    /** A transaction was committed. The caller tells the notices, and then {@linkplain #begin(Touched) begins}. */
    public Touched touch(Collection<Path> paths, Collection<String> groups) {
        Set<Path> expanded = derivations.expand(paths);
        journal.add(expanded, groups);
        recent.add(Instant.now(), paths, groups);
        List<String> touched = index.touchedBy(expanded, groups);
        List<String> watched = new ArrayList<>();
        for (String group : touched) {
            if (viewers.count(group) == 0) {
                drop(group);
            }
            // Counted again: who joined before it was dropped was told that nothing is missing.
            if (viewers.count(group) > 0) {
                watched.add(group);
            }
        }
        return new Touched(touched, due(pace.ready(watched)));
    }

    /** Renders what everybody shares; on other threads. */
    public void begin(Touched touched) {
        begin(touched.due());
    }

    /** Something was lost: everything may have been touched, and every browser is told to refresh by itself. */
    public void forget() {
        entries.values().forEach(Entry::doubt);
    }

    /** Forgets what nobody has seen for a while. */
    public void sweep() {
        long before = millis.getAsLong() - GRACE_MILLIS;
        for (Entry entry : entries.values()) {
            if (entry.seenAt() < before && viewers.count(entry.group()) == 0) {
                drop(entry.group());
            }
        }
    }

    private void drop(String group) {
        entries.remove(group);
        index.remove(group);
        pace.forget(group);
    }

    Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Entry entryOrNull(String group) {
        return entries.get(group);
    }

    Dependencies dependencies(String group) {
        return index.of(group);
    }

    List<Explanation<String>> explain(Collection<Path> paths, Collection<String> groups) {
        return index.explain(paths, groups);
    }

    List<ReactiveInspector.Touch> recent() {
        return recent.newestFirst();
    }

    boolean isIdle() {
        return pace.isIdle();
    }

    int viewers(String group) {
        return viewers.count(group);
    }

    private long interval(String group) {
        Entry entry = entries.get(group);
        Shown last = entry == null ? null : entry.last();
        return last == null ? 0 : last.interval();
    }

    private Due due(Collection<String> ready) {
        Due due = new Due();
        List<String> told = new ArrayList<>();
        for (String group : ready) {
            Entry entry = entries.get(group);
            if (entry != null && isShared(entry.variant())) {
                due.render(entry.variant(), group);
            } else {
                told.add(group);
                if (entry != null) {
                    entry.refreshed();
                }
            }
        }
        long count = told.stream().mapToLong(viewers::count).sum();
        long within = count < SPREAD_FROM ? 0 : Math.min(SPREAD_MILLIS, count);
        told.forEach(group -> due.tell(new Notice.Refresh(group, within)));
        pace.done(told);
        return due;
    }

    private void begin(Due due) {
        due.renders().forEach(this::render);
    }

    private boolean isShared(Variant variant) {
        return variant.mode() == Mode.SHARED && rulings.orNull(variant.place()) == null;
    }

    private void render(Variant.Page page, List<Variant> variants) {
        FragmentSource source = sources.get(page.application());
        if (source == null) {
            over(variants);
        } else {
            source.render(page, variants, this::rendered);
        }
    }

    private void rendered(List<Outcome> outcomes) {
        List<Notice> notices = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Entry entry = entries.get(outcome.variant().group());
            if (entry != null) {
                accept(entry, outcome, notices, again);
            }
        }
        viewers.tell(notices, List.of());
        over(outcomes.stream().map(Outcome::variant).toList());
        run(again);
    }

    private void over(List<Variant> variants) {
        List<String> groups = variants.stream().map(Variant::group).toList();
        viewers.arrived(groups);
        pace.done(groups);
    }

    private void accept(Entry entry, Outcome outcome, List<Notice> notices, List<String> again) {
        Variant variant = entry.variant();
        if (outcome instanceof Outcome.Rendered rendered) {
            Shown expected = entry.takeExpected();
            boolean touched = know(entry, rendered.shown());
            if (touched) {
                again.add(entry.group());
            }
            if (expected == null) {
                entry.refreshed();
            } else if (!isAsExpected(expected, rendered.shown())) {
                entry.doubt();
                timer.after(SETTLING_MILLIS, () -> judge(entry, expected));
                return;
            }
            if (entry.rendered(rendered.shown())) {
                notices.add(new Notice.Fragment(entry.group(), variant.region(), variant.key(), rendered.html()));
            }
        } else if (outcome instanceof Outcome.Gone) {
            entry.takeExpected();
            entry.doubt();
            Shown last = entry.last();
            notices.add(
                    last != null && last.existing()
                            ? new Notice.Gone(entry.group(), variant.region(), variant.key())
                            : new Notice.Refresh(entry.group(), SPREAD_MILLIS));
        } else if (outcome instanceof Outcome.Unshareable found) {
            rule(variant.place(), new Ruling(found.mode(), found.reason()));
        }
    }

    private boolean isAsExpected(Shown expected, Shown rendered) {
        if (expected.text().equals(rendered.text())) {
            rulings.verify(rendered.variant().place());
            return true;
        }
        return journal.touchedSince(expected.mark(), expected.dependencies());
    }

    /** A shared render differed from a viewer's page. If nothing was committed meanwhile, the viewer is why. */
    private void judge(Entry entry, Shown expected) {
        Variant.Place place = entry.variant().place();
        if (journal.touchedSince(expected.mark(), expected.dependencies())) {
            run(List.of(entry.group()));
        } else {
            rule(place, new Ruling(Mode.PERSONAL, "it looks different when it is rendered for nobody in particular"));
        }
    }

    private void rule(Variant.Place place, Ruling ruling) {
        if (rulings.rule(place, ruling)) {
            Set<String> groups = entries.values().stream()
                    .filter(entry -> entry.variant().mode() == Mode.SHARED
                            && entry.variant().place().equals(place))
                    .map(Entry::group)
                    .collect(Collectors.toSet());
            viewers.tell(
                    groups.stream()
                            .map(group -> (Notice) new Notice.Refresh(group, SPREAD_MILLIS))
                            .toList(),
                    List.of());
        }
    }
}
