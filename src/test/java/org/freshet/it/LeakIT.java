package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.freshet.it.recall.Viewer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is pushed of a shared region is the same for everybody, and tells nobody anything about anybody. */
@ExtendWith(ArquillianExtension.class)
class LeakIT {

    private static final Site NOBODY_SITE = PagesFixture.site();
    private static final Site KESTREL_SITE = NOBODY_SITE.as("kestrel", "secret");
    private static final Site OSPREY_SITE = NOBODY_SITE.as("osprey", "secret");

    private static Viewer nobody;
    private static Viewer kestrel;
    private static Viewer osprey;

    @Deployment(testable = false)
    static Archive<?> application() {
        return PagesFixture.application();
    }

    @BeforeAll
    static void watch() {
        nobody = Viewer.of(NOBODY_SITE, PagesFixture.PATHS);
        kestrel = Viewer.of(KESTREL_SITE, PagesFixture.PATHS);
        osprey = Viewer.of(OSPREY_SITE, PagesFixture.PATHS);
        Viewer.watch(NOBODY_SITE, List.of(nobody, kestrel, osprey));
    }

    @AfterAll
    static void close() {
        Stream.of(nobody, kestrel, osprey).forEach(Viewer::close);
    }

    @Test
    void sharedRegion_ofAnyPage_isPushedAtLeastOnce() {
        assertThat(kestrel.shared()).isNotEmpty();
        assertThat(kestrel.pushed().keySet()).containsAll(kestrel.shared());
    }

    @Test
    void sharedRegion_isPushedWithTheSameBytesToEverybody() {
        for (Viewer other : List.of(osprey, nobody)) {
            Set<String> shared = new TreeSet<>(kestrel.shared());
            shared.retainAll(other.shared());
            assertThat(shared)
                    .isNotEmpty()
                    .filteredOn(region -> !Objects.equals(
                            kestrel.pushed().get(region), other.pushed().get(region)))
                    .isEmpty();
        }
    }

    @Test
    void sharedRegion_isRenderedWithTheSameBytesForEverybody() {
        Map<String, String> kestrels = kestrel.loadShared();
        assertThat(kestrels).isNotEmpty();
        assertThat(osprey.loadShared()).isEqualTo(kestrels);
        Map<String, String> nobodys = nobody.loadShared();
        // There are pages without some regions for who is not logged in.
        assertThat(nobodys).isNotEmpty();
        nobodys.forEach((region, html) -> assertThat(html).as(region).isEqualTo(kestrels.get(region)));
    }

    @Test
    void fragment_thatIsPushed_holdsNoNameSessionOrTokenOfAnybody() {
        List<String> secrets = Stream.of(
                        Stream.of("kestrel", "osprey"),
                        Stream.of(NOBODY_SITE, KESTREL_SITE, OSPREY_SITE).map(LeakIT::session),
                        Stream.of(nobody, kestrel, osprey).flatMap(viewer -> viewer.tokens().stream()))
                .flatMap(secret -> secret)
                .toList();
        for (Viewer viewer : List.of(nobody, kestrel, osprey)) {
            viewer.pushed().forEach((region, fragments) -> assertThat(secrets)
                    .as(region)
                    .filteredOn(secret -> fragments.stream().anyMatch(html -> html.contains(secret)))
                    .isEmpty());
        }
    }

    @Test
    void region_thatReadsSessionCallerOrView_isNeitherSharedNorPushed() {
        Set<String> own = new TreeSet<>(kestrel.ofClass("personal"));
        own.addAll(kestrel.ofClass("view"));
        assertThat(own).isNotEmpty();
        for (Viewer viewer : List.of(nobody, kestrel, osprey)) {
            assertThat(viewer.shared()).doesNotContainAnyElementsOf(own);
            assertThat(viewer.pushed().keySet()).doesNotContainAnyElementsOf(own);
        }
    }

    /** Without the part that names the node. */
    private static String session(Site site) {
        String cookies = site.cookies().orElseThrow();
        return cookies.replaceAll(".*JSESSIONID=\"?([^;\".]+).*", "$1");
    }
}
