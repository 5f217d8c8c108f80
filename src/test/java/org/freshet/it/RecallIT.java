package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.freshet.it.pages.Operation;
import org.freshet.it.recall.Count;
import org.freshet.it.recall.LivePage;
import org.freshet.it.recall.Measurement;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thirty pages, every operation: no region misses a change, and hardly any is rendered in vain. */
@ExtendWith(ArquillianExtension.class)
class RecallIT {

    private static final double WASTED_AT_MOST = 0.05;

    private static Measurement measurement;

    @Deployment(testable = false)
    static Archive<?> application() {
        return PagesFixture.application();
    }

    @BeforeAll
    static void measure() throws IOException {
        Site alice = PagesFixture.site().as("alice", "secret");
        List<LivePage> pages = new ArrayList<>();
        try {
            PagesFixture.PATHS.forEach(path -> pages.add(LivePage.open(alice, path)));
            pages.add(LivePage.open(alice.in("de"), "locale.xhtml"));
            measurement = Measurement.of(alice, pages);
        } finally {
            pages.forEach(LivePage::close);
        }
        String run = System.getProperty("arquillian.launch") + '-' + System.getProperty("freshet.packaging");
        System.out.println("Live regions on " + run + "\n" + measurement.summary());
        Files.writeString(Path.of("target", "recall-" + run + ".txt"), measurement.summary());
    }

    @Test
    void region_whoseDataChanged_isToldSo() {
        assertThat(measurement.misses()).isEmpty();
    }

    @Test
    void fragment_isPushedOnlyWhereSomethingChanged() {
        assertThat(measurement.total(Count.FRAGMENTS)).isPositive();
        assertThat(measurement.uselessFragments()).isEmpty();
    }

    @Test
    void region_thatDeclaresItsPaths_isHardlyEverRenderedInVain() {
        assertThat(measurement.total(Count.DECLARED)).isPositive();
        assertThat(measurement.share(Count.DECLARED_WASTED, Count.DECLARED)).isLessThan(WASTED_AT_MOST);
    }

    @Test
    void region_ofWhichStatementsTellThePaths_isHardlyEverRenderedInVain() {
        assertThat(measurement.total(Count.STATEMENTS)).isPositive();
        assertThat(measurement.share(Count.STATEMENTS_WASTED, Count.STATEMENTS)).isLessThan(WASTED_AT_MOST);
    }

    @Test
    void operation_changesWhatAPageShows_butForTheOneThatMustNot() {
        assertThat(measurement.withoutEffect()).containsExactly(Operation.PERSON_EMAIL_THAT_NO_PAGE_SHOWS);
    }
}
