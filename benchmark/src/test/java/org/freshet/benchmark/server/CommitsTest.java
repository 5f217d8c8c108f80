package org.freshet.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private final Commits commits = new Commits(3);

    CommitsTest() {
        commits.add(7, 1000);
        commits.add(8, 1010);
        commits.add(9, 1020);
    }

    @Test
    void staleness_countsFromTheOldestCommitThatAViewerLacked() {
        assertThat(commits.longestStaleness(List.of(new Sighting(0, 7, 1001), new Sighting(0, 9, 1045)), 1))
                .isEqualTo(35);
    }

    @Test
    void staleness_isThatOfTheWorstViewer() {
        assertThat(commits.longestStaleness(List.of(new Sighting(0, 9, 1021), new Sighting(1, 9, 1022)), 2))
                .isEqualTo(22);
    }

    @Test
    void staleness_doesNotDependOnTheOrderOfReports() {
        assertThat(commits.longestStaleness(List.of(new Sighting(0, 9, 1045), new Sighting(0, 7, 1001)), 1))
                .isEqualTo(35);
    }

    @Test
    void staleness_ofWhatIsShownAgain_isNone() {
        assertThat(commits.longestStaleness(List.of(new Sighting(0, 9, 1021), new Sighting(0, 9, 5000)), 1))
                .isEqualTo(21);
    }

    @Test
    void commit_thatIsNotTheNext_isRefused() {
        Commits more = new Commits(2);
        more.add(1, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> more.add(3, 20));
    }

    @Test
    void latencies_countACommitAsShownWithALaterOne() {
        List<Sighting> sightings = List.of(
                new Sighting(0, 7, 1001),
                new Sighting(0, 9, 1045),
                new Sighting(1, 9, 1030),
                new Sighting(1, 10, 1100));
        assertThat(commits.latencies(sightings, 2).micros()).containsExactly(1, 10, 20, 25, 30, 35);
    }

    @Test
    void percentile_isTheTimeWithinWhichSoManyWere() {
        Latencies latencies = Latencies.of(new long[] {40, 10, 30, 20});
        assertThat(latencies.percentile(50)).isEqualTo(20);
        assertThat(latencies.percentile(51)).isEqualTo(30);
        assertThat(latencies.percentile(99)).isEqualTo(40);
        assertThat(latencies.percentile(0)).isEqualTo(10);
    }
}
