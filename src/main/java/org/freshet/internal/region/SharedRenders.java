package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.freshet.internal.region.Pace.Timer;

/** Renders for everybody, and what comes of them: fragments that are sent, and regions that turn out not to be shared. Safe for any thread. */
final class SharedRenders {

    /** How long a commit may take from being visible to being told: a difference within it proves nothing. */
    private static final long SETTLING_MILLIS = 1_000;

    private final KnownRegions known;
    private final Rulings rulings;
    private final Viewers viewers;
    private final Timer timer;
    private final Consumer<Collection<String>> over;
    private final Consumer<Collection<String>> again;
    private final Map<String, FragmentSource> sources = new ConcurrentHashMap<>();

    /**
     * @param over told of each group that was to be rendered, once that is over
     * @param again told of groups that have to be rendered again
     */
    SharedRenders(
            KnownRegions known,
            Rulings rulings,
            Viewers viewers,
            Timer timer,
            Consumer<Collection<String>> over,
            Consumer<Collection<String>> again) {
        this.known = known;
        this.rulings = rulings;
        this.viewers = viewers;
        this.timer = timer;
        this.over = over;
        this.again = again;
    }

    Map<String, FragmentSource> sources() {
        return sources;
    }

    boolean isShared(Variant variant) {
        return variant.mode() == Mode.SHARED && rulings.orNull(variant.place()) == null;
    }

    /** A page that cannot be rendered keeps no other from it. */
    void begin(Map<Variant.Page, Map<Variant, Set<Path>>> renders) {
        RuntimeException failed = null;
        for (Map.Entry<Variant.Page, Map<Variant, Set<Path>>> render : renders.entrySet()) {
            try {
                begin(render.getKey(), render.getValue());
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void begin(Variant.Page page, Map<Variant, Set<Path>> variants) {
        FragmentSource source = sources.get(page.application());
        boolean begun = false;
        try {
            if (source != null) {
                source.render(page, variants, outcomes -> rendered(variants.keySet(), outcomes));
                begun = true;
            }
        } finally {
            if (!begun) {
                end(variants.keySet());
            }
        }
    }

    private void rendered(Collection<Variant> asked, List<Outcome> outcomes) {
        List<Notice> notices = new ArrayList<>();
        List<String> touched = new ArrayList<>();
        try {
            for (Outcome outcome : outcomes) {
                Entry entry = known.entryOrNull(outcome.variant().group());
                if (entry != null) {
                    accept(entry, outcome, notices, touched);
                }
            }
            viewers.tell(notices, List.of());
        } finally {
            // Whatever came of them, and of which: else they would never be rendered again.
            end(asked);
        }
        again.accept(touched);
    }

    private void end(Collection<Variant> variants) {
        List<String> groups = variants.stream().map(Variant::group).toList();
        viewers.arrived(groups);
        over.accept(groups);
    }

    private void accept(Entry entry, Outcome outcome, List<Notice> notices, List<String> touched) {
        Variant variant = entry.variant();
        if (outcome instanceof Outcome.Rendered rendered) {
            accept(entry, rendered, notices, touched);
        } else if (outcome instanceof Outcome.Gone) {
            gone(entry, notices);
        } else if (outcome instanceof Outcome.Unshareable found) {
            rule(variant.place(), new Ruling(found.mode(), found.reason()));
        } else if (outcome instanceof Outcome.Failed) {
            failed(entry);
        }
    }

    /** A viewer's page just had it, and nobody's has not: where nothing was touched meanwhile, the viewer is why. */
    private void gone(Entry entry, List<Notice> notices) {
        Shown expected = entry.takeCompared();
        entry.doubt();
        if (expected != null && !known.touchedSince(expected)) {
            timer.after(SETTLING_MILLIS, () -> judge(entry, expected));
            return;
        }
        Variant variant = entry.variant();
        Shown last = entry.last();
        notices.add(
                last != null && last.existing()
                        ? new Notice.Gone(entry.group(), variant.region(), variant.key())
                        : new Notice.Refresh(entry.group(), Spread.MILLIS, null));
    }

    /** For nobody, right after a viewer's page had it: where that depends on the viewer, whatever is around it may fail for want of one. */
    private void failed(Entry entry) {
        Shown expected = entry.takeCompared();
        if (expected != null && !expected.existing()) {
            rule(
                    entry.variant().place(),
                    new Ruling(
                            Mode.PERSONAL,
                            "it fails for nobody in particular, and what is around it is not the same for everybody"));
        }
    }

    private void accept(Entry entry, Outcome.Rendered rendered, List<Notice> notices, List<String> touched) {
        Shown expected = entry.takeCompared();
        if (known.know(entry, rendered.shown())) {
            touched.add(entry.group());
        }
        if (expected == null) {
            entry.refreshed();
        } else if (!isAsExpected(entry, expected, rendered.shown())) {
            entry.doubt();
            timer.after(SETTLING_MILLIS, () -> judge(entry, expected));
            return;
        }
        if (entry.rendered(rendered.shown())) {
            Variant variant = entry.variant();
            notices.add(new Notice.Fragment(
                    entry.group(), variant.region(), variant.key(), rendered.html(), entry.origin()));
        }
    }

    private boolean isAsExpected(Entry entry, Shown expected, Shown rendered) {
        if (expected.text().equals(rendered.text())) {
            entry.verify();
            return true;
        }
        return known.touchedSince(expected);
    }

    /** A shared render differed from a viewer's page. If nothing was committed meanwhile, the viewer is why. */
    private void judge(Entry entry, Shown expected) {
        if (known.touchedSince(expected)) {
            again.accept(List.of(entry.group()));
        } else {
            rule(
                    entry.variant().place(),
                    new Ruling(Mode.PERSONAL, "it looks different when it is rendered for nobody in particular"));
        }
    }

    private void rule(Variant.Place place, Ruling ruling) {
        if (rulings.rule(place, ruling)) {
            List<Notice> notices = known.all().stream()
                    .map(Entry::variant)
                    .filter(variant ->
                            variant.mode() == Mode.SHARED && variant.place().equals(place))
                    .map(variant -> (Notice) new Notice.Refresh(variant.group(), Spread.MILLIS, null))
                    .toList();
            viewers.tell(notices, List.of());
        }
    }
}
