package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.path;
import static org.freshet.internal.region.Paths.paths;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Registrations come and go while changes are looked up. */
class RegionIndexThreadsTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 3_000;

    private record Region(int thread, int number) {}

    private final Derivations derivations = new Derivations();
    private final RegionIndex<Region> index = new RegionIndex<>(derivations);

    @Test
    void region_isFoundByItsOwnThread_whateverTheOthersDo() throws Exception {
        derivations.derive(path("derived"), paths("source"));
        Together.run(THREADS, thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < ROUNDS; i++) {
                Region region = new Region(thread, random.nextInt(20));
                String group = "g" + region.number();
                index.put(region, new Dependencies(Set.of(path("derived.x"), row(region)), Set.of(group)));
                assertThat(touchedBy("source")).contains(region);
                assertThat(index.touchedBy(Set.of(), Set.of(group))).contains(region);
                index.put(region, new Dependencies(Set.of(row(region)), Set.of()));
                assertThat(touchedBy("source")).doesNotContain(region);
                assertThat(touchedBy("todo")).contains(region);
                assertThat(index.explain(List.of(row(region)), Set.of())).hasSize(1);
                index.remove(region);
                assertThat(touchedBy("todo")).doesNotContain(region);
            }
        });
        assertThat(index.size()).isZero();
        assertThat(touchedBy("todo", "derived")).isEmpty();
    }

    @Test
    void regions_ofSeveralThreads_areAllRegistered() throws Exception {
        Together.run(THREADS, thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                Region region = new Region(thread, i);
                index.put(region, new Dependencies(Set.of(row(region)), Set.of("all")));
            }
        });
        assertThat(index.size()).isEqualTo(THREADS * ROUNDS);
        List<Region> touched = touchedBy("todo");
        assertThat(touched).hasSize(THREADS * ROUNDS).doesNotHaveDuplicates();
        assertThat(index.touchedBy(Set.of(), Set.of("all"))).isEqualTo(touched);
        assertThat(touched.stream().filter(each -> each.thread() == 0).map(Region::number))
                .containsExactlyElementsOf(IntStream.range(0, ROUNDS).boxed().toList());
    }

    private List<Region> touchedBy(String... changed) {
        return index.touchedBy(paths(changed), Set.of());
    }

    private static Path row(Region region) {
        return Path.of("todo", "[" + region.thread() + "-" + region.number() + "]", "title");
    }
}
