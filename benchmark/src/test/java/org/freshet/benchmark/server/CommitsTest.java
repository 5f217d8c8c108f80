package org.freshet.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private final Commits commits = new Commits(3);
    private final Sightings sightings = new Sightings();

    CommitsTest() {
        commits.add(7, 1000);
        commits.add(8, 1010);
        commits.add(9, 1020);
    }

    @Test
    void longestLatency_isThatOfTheOldestCommitThatAViewerLacked() {
        shown(0, 7, 1001);
        shown(0, 9, 1045);
        assertThat(longest(1)).isEqualTo(35);
    }

    @Test
    void longestLatency_isThatOfTheWorstViewer() {
        shown(0, 9, 1021);
        shown(1, 9, 1022);
        assertThat(longest(2)).isEqualTo(22);
    }

    @Test
    void longestLatency_doesNotCountWhatIsShownAgain() {
        shown(0, 9, 1021);
        shown(0, 9, 5000);
        assertThat(longest(1)).isEqualTo(21);
    }

    @Test
    void commit_thatIsNotTheNext_isRefused() {
        Commits more = new Commits(2);
        more.add(1, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> more.add(3, 20));
    }

    @Test
    void latencies_countACommitAsShownWithALaterOne() {
        shown(0, 7, 1001);
        shown(0, 9, 1045);
        shown(1, 9, 1030);
        shown(1, 10, 1100);
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

    @Test
    void sightings_growAndAreForgotten() {
        for (int i = 0; i < 3_000_000; i++) {
            shown(0, 7, 1001);
        }
        shown(1, 8, 1030);
        List<Integer> viewers = new ArrayList<>();
        sightings.each((viewer, state, at) -> {
            if (state == 8) {
                viewers.add(viewer);
            }
        });
        assertThat(viewers).containsExactly(1);
        sightings.clear();
        sightings.each((viewer, state, at) -> viewers.add(viewer));
        assertThat(viewers).containsExactly(1);
    }

    private void shown(int viewer, int state, long at) {
        sightings.add(viewer, state, at);
    }

    private long longest(int viewers) {
        return commits.latencies(sightings, viewers).percentile(100);
    }
}
