package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.freshet.Origin;

/** Live regions between a renderer whose work waits to be done and viewers that remember what they were told. */
final class Stage implements Viewers {

    static final long INTERVAL = 100;
    static final String APPLICATION = "/app";

    private final TreeMap<Long, List<Runnable>> alarms = new TreeMap<>();
    private final Map<String, Integer> viewers = new HashMap<>();
    final List<Notice> told = new ArrayList<>();
    final List<List<Notice>> frames = new ArrayList<>();

    /** The groups whose members' frames may be held back. */
    final Set<String> waiting = new HashSet<>();

    final List<String> rulings = new ArrayList<>();
    final List<Runnable> renders = new ArrayList<>();

    /** How many renders have ever been asked for. */
    int asked;

    /** What regions show, by their name; null: the view does not show it. */
    final Map<String, String> content = new HashMap<>();

    /** Whether a render reads when it is begun, and not when it ends. */
    boolean readsAtOnce;

    final Set<String> failing = new HashSet<>();
    /** The regions that fail halfway, and show that, as in development. */
    final Set<String> broken = new HashSet<>();

    final Map<String, String> personal = new HashMap<>();

    /** The regions that are perhaps not on everybody's page. */
    final Set<String> perhaps = new HashSet<>();

    /** How often it was asked how many viewers there are. */
    int counted;

    /** The locale in which a region is rendered for nobody, by its name; else that of the page. */
    final Map<String, String> locales = new HashMap<>();

    /** What each region was rendered for last, by its name. */
    final Map<String, Set<Path>> causes = new HashMap<>();

    final Map<String, Dependencies> reads = new HashMap<>();
    long now = 1_000;

    final LiveRegions regions = new LiveRegions(
            new Derivations(),
            this,
            () -> now,
            (millis, task) -> alarms.computeIfAbsent(now + millis, at -> new ArrayList<>())
                    .add(task),
            (place, ruling) -> rulings.add(place.region() + ": " + ruling.mode() + ", " + ruling.reason()));

    Stage() {
        regions.source(APPLICATION, this::render);
    }

    private void render(Variant.Page page, Map<Variant, Set<Path>> variants, Consumer<List<Outcome>> done) {
        asked++;
        variants.forEach((variant, why) -> causes.put(variant.region(), why));
        List<Outcome> early = readsAtOnce ? outcomes(variants.keySet()) : null;
        renders.add(() -> done.accept(early == null ? outcomes(variants.keySet()) : early));
    }

    private List<Outcome> outcomes(Collection<Variant> variants) {
        long mark = regions.mark();
        return variants.stream().map(variant -> outcome(variant, mark)).toList();
    }

    private Outcome outcome(Variant variant, long mark) {
        String region = variant.region();
        if (failing.contains(region)) {
            return new Outcome.Failed(variant);
        } else if (personal.containsKey(region)) {
            return new Outcome.Unshareable(variant, Mode.PERSONAL, personal.get(region));
        }
        String text = content.get(region);
        return text == null
                ? new Outcome.Gone(variant)
                : new Outcome.Rendered(shown(asRendered(variant), mark, text), '<' + text + '>');
    }

    private Variant asRendered(Variant variant) {
        String locale = locales.getOrDefault(variant.region(), variant.locale());
        return variant(variant.region(), locale, variant.mode());
    }

    /** The renders that have been asked for are done. @return how many there were */
    int work() {
        List<Runnable> due = List.copyOf(renders);
        renders.clear();
        due.forEach(Runnable::run);
        return due.size();
    }

    /** Time passes, with the work that comes up. */
    void pass(long millis) {
        long end = now + millis;
        while (!alarms.isEmpty() && alarms.firstKey() <= end) {
            now = Math.max(now, alarms.firstKey());
            alarms.remove(alarms.firstKey()).forEach(Runnable::run);
            work();
        }
        now = end;
    }

    static Variant variant(String region, Mode mode) {
        return variant(region, "en", mode);
    }

    static Variant variant(String region, String locale, Mode mode) {
        return new Variant(
                APPLICATION,
                "/page.xhtml",
                region,
                null,
                Map.of(),
                locale,
                mode,
                mode == Mode.SHARED ? null : "page-1");
    }

    /** A region is on a viewer's page, which shows the present content and is connected. */
    Variant view(String region, Mode mode, String... paths) {
        reads.put(region, new Dependencies(paths(paths), Set.of()));
        return view(variant(region, mode));
    }

    /** Another variant of a region, with the paths of the first. */
    Variant view(Variant variant) {
        String region = variant.region();
        regions.shown(shown(variant, regions.mark(), content.get(region)));
        viewers.merge(variant.group(), 1, Integer::sum);
        return variant;
    }

    /** The same, and the first render that compares is done. */
    Variant viewQuietly(String region, String... paths) {
        content.putIfAbsent(region, "old");
        Variant variant = view(region, Mode.SHARED, paths);
        pass(2 * INTERVAL);
        return variant;
    }

    Shown shown(Variant variant, long mark, String text) {
        return new Shown(
                variant,
                reads.getOrDefault(variant.region(), Dependencies.NONE),
                mark,
                text,
                List.of(),
                INTERVAL,
                false,
                !perhaps.contains(variant.region()),
                7,
                !broken.contains(variant.region()));
    }

    void leave(Variant variant) {
        viewers.remove(variant.group());
    }

    Touched touch(String... paths) {
        return touchBy(null, paths);
    }

    /** Somebody's page caused it. */
    Touched touchBy(Origin origin, String... paths) {
        Touched touched = regions.touch(paths(paths), Set.of(), origin);
        tell(touched.notices(), touched.awaited());
        regions.begin(touched);
        return touched;
    }

    static Set<Path> paths(String... dotted) {
        Set<Path> paths = new LinkedHashSet<>();
        Arrays.stream(dotted).map(Path::parse).forEach(paths::add);
        return paths;
    }

    List<String> fragments() {
        return told.stream()
                .filter(Notice.Fragment.class::isInstance)
                .map(notice -> ((Notice.Fragment) notice).html())
                .toList();
    }

    @Override
    public int count(String group) {
        counted++;
        return viewers.getOrDefault(group, 0);
    }

    @Override
    public void tell(Collection<Notice> notices, Collection<String> awaited) {
        waiting.addAll(awaited);
        if (!notices.isEmpty()) {
            told.addAll(notices);
            frames.add(List.copyOf(notices));
        }
    }

    @Override
    public void arrived(Collection<String> groups) {
        waiting.removeAll(groups);
    }
}
