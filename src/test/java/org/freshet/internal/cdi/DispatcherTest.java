package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.cdi.Line.changed;
import static org.freshet.internal.cdi.Line.payload;
import static org.freshet.internal.cdi.Line.refreshed;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.freshet.SystemLog;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.wire.RelayFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {

    private static final String RESYNC = "{\"type\":\"resync\",\"reason\":\"relay-gap\"}";

    private final Line line = new Line();
    private final Dispatcher dispatcher = line.dispatcher;

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @Test
    void transaction_isOneFrameForTheBrowserAndOneForTheOtherNodes_inOrder() {
        dispatcher.dispatch(Line.committed(changed(1), changed(2), refreshed("todo"), changed(3)));
        assertThat(line.heard())
                .containsExactly("[1,2,{\"type\":\"refresh\",\"group\":\"todo\",\"position\":\"n1-1\"},3]");
        assertThat(line.observed).containsExactly(1, 2, 3);
        assertThat(line.relayed).hasSize(1);
        assertThat(line.relayed.get(0).items()).hasSize(4);
        assertThat(line.relayed.get(0).items().get(2)).isEqualTo(new RelayFrame.Item.Refreshed("todo"));
    }

    @Test
    void transaction_withVeryMuchToTellAGroup_tellsItToRefresh_once() {
        dispatcher.dispatch(Line.committed(
                IntStream.rangeClosed(1, Line.MOST).mapToObj(Line::changed).toArray(Publication[]::new)));
        assertThat(line.heard())
                .singleElement()
                .asString()
                .startsWith("[1,2,3,")
                .endsWith("," + Line.MOST + "]");
        dispatcher.dispatch(Line.committed(
                IntStream.rangeClosed(0, Line.MOST).mapToObj(Line::changed).toArray(Publication[]::new)));
        assertThat(line.heard()).containsExactly("{\"type\":\"refresh\",\"group\":\"todo\",\"position\":\"n1-2\"}");
        assertThat(line.observed).hasSize(2 * Line.MOST + 1);
    }

    @Test
    void transactions_areNumberedForTheOtherNodes() {
        dispatcher.dispatch(Line.committed(changed(1)));
        dispatcher.dispatch(Line.committed(changed(2)));
        assertThat(line.relayed).extracting(RelayFrame::sequence).containsExactly(1L, 2L);
        assertThat(line.relayed).extracting(RelayFrame::node).containsOnly("n1");
    }

    @Test
    void payload_ofAnotherNode_reachesBrowsersButNeitherObserversNorTheRelay() {
        dispatcher.received(payload("n2", 1, 7));
        dispatcher.received(payload("n2", 2, 8));
        assertThat(line.heard()).containsExactly(RESYNC, "7", "8");
        assertThat(line.observed).isEmpty();
        assertThat(line.relayed).isEmpty();
    }

    @Test
    void payload_ofThisNodeOrAgain_isIgnored() {
        dispatcher.received(payload("n1", 1, 7));
        dispatcher.received(payload("n2", 1, 8));
        dispatcher.received(payload("n2", 1, 9));
        assertThat(line.heard()).containsExactly(RESYNC, "8");
    }

    @Test
    void payload_afterAGap_resynchronisesOnce_thenAllIsWell() {
        dispatcher.received(payload("n2", 1, 1));
        line.heard();
        String before = line.broker.position();
        dispatcher.received(payload("n2", 3, 3));
        dispatcher.received(payload("n2", 4, 4));
        assertThat(line.heard()).containsExactly(RESYNC, "3", "4");
        assertThat(line.broker
                        .join(line.broker.open(null, line.browser), "quiet", before)
                        .unchanged())
                .isFalse();
    }

    @Test
    void node_firstHeardOf_resynchronises_inItsMiddleAndAtItsBeginning() {
        dispatcher.received(payload("n2", 5, 5));
        assertThat(line.heard()).containsExactly(RESYNC, "5");
        // The same machine, started anew: what it lost before has no number.
        dispatcher.received(payload("n3", 1, 6));
        dispatcher.received(payload("n3", 2, 7));
        assertThat(line.heard()).containsExactly(RESYNC, "6", "7");
    }

    @Test
    void resynchronisation_ofManyBrowsers_isSpreadOverTime() {
        for (int i = 0; i < 299; i++) {
            line.broker.open(Identity.NOBODY, FakeSink.atOnce());
        }
        dispatcher.received(payload("n2", 1, 1));
        dispatcher.lost("overflow");
        assertThat(line.heard())
                .containsExactly(
                        "{\"type\":\"resync\",\"reason\":\"relay-gap\",\"within\":300}",
                        "1",
                        "{\"type\":\"resync\",\"reason\":\"overflow\",\"within\":300}");
        for (int i = 300; i < 5_000; i++) {
            line.broker.open(Identity.NOBODY, FakeSink.atOnce());
        }
        dispatcher.lost("overflow");
        assertThat(line.heard()).containsExactly("{\"type\":\"resync\",\"reason\":\"overflow\",\"within\":2000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"node\":\"n2\",\"sequence\":1,\"items\":[{\"change\":{}}]}"})
    void payload_thatIsNoFrame_isLoggedAndIgnored(String payload) {
        dispatcher.received(payload);
        dispatcher.received(payload("n2", 1, 7));
        assertThat(line.heard()).containsExactly(RESYNC, "7");
        assertThat(SystemLog.lines("RX0512"))
                .singleElement()
                .matches(logged -> logged.level() == Level.WARNING && logged.cause() != null);
    }

    @Test
    void closing_thatComesAfterAGap_orFirstOfItsNode_isDone() {
        RelayFrame.Item.Closed eve = new RelayFrame.Item.Closed("eve", null);
        RelayFrame.Item.Closed mallory = new RelayFrame.Item.Closed("mallory", null);
        dispatcher.received(new RelayFrame("n2", 501, List.of(eve)).text());
        dispatcher.received(new RelayFrame("n2", 503, List.of(mallory)).text());
        assertThat(line.closed).containsExactly(eve, mallory);
    }

    @Test
    void closing_goesToTheOtherNodes_andComesFromThem() {
        dispatcher.closed("alice", "g");
        assertThat(line.relayed).singleElement().satisfies(frame -> assertThat(frame.items())
                .containsExactly(new RelayFrame.Item.Closed("alice", "g")));
        assertThat(line.closed).isEmpty();
        dispatcher.received(new RelayFrame("n2", 1, List.of(new RelayFrame.Item.Closed("bob", null))).text());
        dispatcher.received(new RelayFrame("n2", 2, List.of(new RelayFrame.Item.Closed(null, "g"))).text());
        assertThat(line.closed)
                .containsExactly(new RelayFrame.Item.Closed("bob", null), new RelayFrame.Item.Closed(null, "g"));
        assertThat(line.relayed).hasSize(1);
        assertThat(line.heard()).containsExactly(RESYNC);
    }

    @Test
    void relay_thatThrows_isLogged_andTheNumberIsMissedLater() {
        line.relayBroken = true;
        dispatcher.dispatch(Line.committed(changed(1)));
        line.relayBroken = false;
        dispatcher.dispatch(Line.committed(changed(2)));
        assertThat(line.heard()).containsExactly("1", "2");
        assertThat(line.relayed).extracting(RelayFrame::sequence).containsExactly(2L);
        assertThat(SystemLog.lines("RX0511")).hasSize(1);
    }

    @Test
    void loss_onThisNode_isSeenByBrowsersAndOtherNodes() {
        dispatcher.dispatch(Line.committed(changed(1)));
        dispatcher.lost("overflow");
        dispatcher.dispatch(Line.committed(changed(2)));
        assertThat(line.heard()).containsExactly("1", "{\"type\":\"resync\",\"reason\":\"overflow\"}", "2");
        assertThat(line.relayed).extracting(RelayFrame::sequence).containsExactly(1L, 3L);
    }
}
