package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.freshet.Origin;
import org.freshet.ReactiveEvent;
import org.freshet.ReactivePublisher;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.capture.Capture;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.capture.Publication.Address;
import org.freshet.internal.capture.Publication.Told;
import org.freshet.internal.wire.RelayFrame;
import org.freshet.internal.wire.RelayFrame.Item;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers hear of what the application says: the exact text, without its position. */
class PlanPublisherTest {

    private final Line line = new Line();
    private final Handover handover = new Handover();
    private Origin request;
    private final Capture capture = new Capture(new EntityModels(), handover, () -> null, () -> request);
    private final ReactivePublisher publisher = new PlanPublisher(capture, new PlainValues(null));

    private final FakeSink alice = FakeSink.atOnce();
    private final FakeSink bob = FakeSink.atOnce();
    private final FakeSink nobody = FakeSink.atOnce();
    private final Connection connectionOfAlice = line.broker.open(new Identity("alice", null), alice);

    PlanPublisherTest() {
        handover.start(line.dispatcher, Runnable::run);
        line.broker.join(connectionOfAlice, "user.alice", null);
        Connection ofBob = line.broker.open(new Identity("bob", null), bob);
        line.broker.join(ofBob, "user.bob", null);
        Connection anonymous = line.broker.open(Identity.NOBODY, nobody);
        for (Connection each : List.of(connectionOfAlice, ofBob, anonymous)) {
            line.broker.join(each, "todo", null);
            line.broker.join(each, "broadcast", null);
        }
    }

    /** What was heard since the last call. */
    private static String heard(FakeSink sink) {
        String heard = String.join("\n", sink.frames)
                .replace('"', '\'')
                .replaceAll("'id':'[0-9a-f-]{36}'", "'id':'…'")
                .replaceAll(",'position':'n1-\\w+'", "");
        sink.frames.clear();
        return heard;
    }

    @Test
    void data_isToldWithItsValues() {
        Map<String, Object> data = new HashMap<>();
        data.put("price", null);
        publisher.dataChanged("todo", data);
        publisher.dataChanged("todo", Map.of("list", List.of(1, Map.of("a", true))));
        assertThat(heard(nobody))
                .isEqualTo("{'type':'data','group':'todo','data':{'price':null}}\n"
                        + "{'type':'data','group':'todo','data':{'list':[1,{'a':true}]}}");
    }

    @Test
    @Tag("S29")
    void notify_tellsEventAndDetailWithAnId_alsoToObservers() {
        publisher.notify("todo", "tetra:test-event", Map.of("foo", "bar"));
        assertThat(heard(bob))
                .isEqualTo(
                        "{'type':'notify','group':'todo','event':'tetra:test-event','detail':{'foo':'bar'},'id':'…'}");
        ReactiveEvent event = line.events.get(0);
        assertThat(event.scope()).isEqualTo(ReactiveEvent.Scope.GROUP);
        assertThat(event.group()).isEqualTo("todo");
        assertThat(event.detail()).isEqualTo(Map.of("foo", "bar"));
        assertThat(line.relayed.get(0).text()).contains(event.id());
    }

    @Test
    @Tag("S67")
    void notify_detailWithId_isToldAsItIs_zeroToo() {
        publisher.notify("todo", "page_imported", Map.of(":id", 42));
        publisher.notify("todo", "page_imported", Map.of(":id", 0));
        assertThat(heard(nobody)).contains("'detail':{':id':42}", "'detail':{':id':0}");
    }

    @Test
    @Tag("S30")
    void removed_namesComponentOrTargetOrTheGroupAlone() {
        publisher.removedComponent("todo", "form:list:3");
        publisher.removedTarget("todo", "todo.5");
        publisher.removed("todo");
        publisher.created("todo", Map.of("n", 1));
        assertThat(heard(nobody))
                .isEqualTo("{'type':'removed','group':'todo','component':'form:list:3'}\n"
                        + "{'type':'removed','group':'todo','target':'todo.5'}\n"
                        + "{'type':'removed','group':'todo'}\n"
                        + "{'type':'created','group':'todo','data':{'n':1}}");
    }

    @Test
    @Tag("S64")
    @Tag("S85")
    void publish_toAUser_isHeardByThatUserOnly() {
        publisher.publish("alice", "job", new TreeMap<>(Map.of("id", 7, "state", "done")));
        assertThat(heard(alice))
                .isEqualTo("{'type':'notify','group':'user.alice','event':'job',"
                        + "'detail':{'id':7,'state':'done'},'id':'…'}");
        assertThat(heard(bob)).isEmpty();
        assertThat(heard(nobody)).isEmpty();
        assertThat(line.events.get(0).user()).isEqualTo("alice");
        publisher.publish("a@b", "job", Map.of());
        assertThat(line.events.get(1).group()).isEqualTo("user.a_40b");
    }

    @Test
    @Tag("S65")
    void publishGlobal_isHeardByAll() {
        publisher.publishGlobal("ticker", Map.of());
        String heard = heard(alice);
        assertThat(heard)
                .isEqualTo("{'type':'notify','group':'broadcast','event':'ticker','detail':{},'id':'…'}")
                .isEqualTo(heard(bob))
                .isEqualTo(heard(nobody));
    }

    @Test
    @Tag("S66")
    void publishSystem_isHeardByObserversOnly() {
        String before = line.broker.position();
        publisher.publishSystem("nightly", Map.of("rows", 3));
        assertThat(line.events).singleElement().satisfies(event -> {
            assertThat(event.scope()).isEqualTo(ReactiveEvent.Scope.SYSTEM);
            assertThat(event.group()).isNull();
            assertThat(event.detail()).isEqualTo(Map.of("rows", 3));
        });
        assertThat(heard(alice) + heard(nobody)).isEmpty();
        assertThat(line.relayed).isEmpty();
        assertThat(line.broker.position()).isEqualTo(before);
    }

    @Test
    @Tag("S46")
    void except_oneConnection_isHeardByTheOthers_evenOfTheSameUser() {
        FakeSink second = FakeSink.atOnce();
        line.broker.join(line.broker.open(new Identity("alice", null), second), "todo", null);
        publisher.except(connectionOfAlice.id()).refresh("todo");
        assertThat(heard(alice)).isEmpty();
        assertThat(heard(second)).isEqualTo("{'type':'refresh','group':'todo'}").isEqualTo(heard(nobody));
        publisher.except("another").refresh("todo");
        assertThat(heard(alice)).isNotEmpty();
        publisher.except(null).refresh("todo");
        assertThat(heard(alice)).isNotEmpty();
    }

    @Test
    @Tag("S47")
    void audience_ofOneUser_isHeardByNobodyElse_ofNobodyByNobody() {
        ReactivePublisher forAlice = publisher.to("alice", "alice");
        forAlice.refresh("todo");
        forAlice.dataChanged("todo", Map.of("a", 1));
        forAlice.notify("todo", "e", Map.of());
        forAlice.created("todo", Map.of());
        forAlice.removed("todo");
        assertThat(heard(alice)).contains("refresh", "data", "notify", "created", "removed");
        assertThat(heard(bob) + heard(nobody)).isEmpty();
        publisher.to().refresh("todo");
        assertThat(heard(alice) + heard(bob) + heard(nobody)).isEmpty();
        publisher.refresh("todo");
        assertThat(heard(alice)).isEqualTo(heard(bob)).isEqualTo(heard(nobody)).isNotEmpty();
    }

    @Test
    @Tag("S09")
    void origin_isToldWithAllOfIt_hereAndToOtherNodes() {
        request = new Origin("c0ffee", "test-request-123");
        publisher.refresh("todo");
        publisher.removed("todo");
        capture.fired(Line.change(1));
        assertThat(heard(nobody))
                .isEqualTo(
                        "{'type':'refresh','group':'todo','origin':'c0ffee','call':'test-request-123'}\n"
                                + "{'type':'removed','group':'todo','origin':'c0ffee','call':'test-request-123'}\n"
                                + "{'type':'updated','group':'todo','entity':'Todo','id':1,'origin':'c0ffee','call':'test-request-123'}");
        assertThat(line.relayed).extracting(RelayFrame::origin).containsOnly(request);
    }

    @Test
    void told_byAnotherNode_reachesItsAudienceHere() {
        publisher.to("alice").except("x").notify("todo", "e", Map.of("a", 1));
        RelayFrame own = line.relayed.get(0);
        assertThat(own.items()).singleElement().isInstanceOf(Item.Told.class);
        line.events.clear();
        line.dispatcher.received(new RelayFrame("n2", 1, List.of(), null).text());
        heard(alice);
        heard(bob);
        heard(nobody);
        line.dispatcher.received(new RelayFrame("n2", 2, own.items(), new Origin("c0ffee", "7")).text());
        assertThat(heard(alice))
                .isEqualTo("{'type':'notify','group':'todo','event':'e','detail':{'a':1},'id':'…',"
                        + "'origin':'c0ffee','call':'7'}");
        assertThat(heard(bob) + heard(nobody)).isEmpty();
        assertThat(line.events).isEmpty();
    }

    @Test
    void manyMessages_ofOneTransaction_areRefreshAndLastValues_butEveryEvent() {
        List<Publication> work = new ArrayList<>();
        for (int i = 0; i <= Line.MOST; i++) {
            work.add(Told.values(Address.all("todo"), Map.of("a", i)));
            work.add(new Told(Address.all("user.alice"), Told.REMOVED, Map.of()));
            work.add(new Told(Address.all("broadcast"), Told.NOTIFY, Map.of("event", "e")));
        }
        line.dispatcher.dispatch(Line.committed(work.toArray(Publication[]::new)));
        assertThat(heard(alice).replace("{'type':'notify','group':'broadcast','event':'e'},", "#"))
                .isEqualTo("[{'type':'refresh','group':'user.alice'},"
                        + "#".repeat(Line.MOST + 1)
                        + "{'type':'data','group':'todo','data':{'a':" + Line.MOST + "}}]");
    }

    @Test
    @Tag("S56")
    void threads_atABarrier_areAllHeard() throws Exception {
        int threads = 50;
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            handover.start(line.dispatcher, one);
            List<Future<?>> done = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> {
                        barrier.await();
                        publisher.notify("todo", "e" + i, Map.of());
                        return null;
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
            handover.stop(new Patience(10_000));
        } finally {
            pool.shutdownNow();
            one.shutdownNow();
        }
        assertThat(nobody.frames).hasSize(threads).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", ".", "a..b"})
    void group_thatIsNone_isRefusedWithCode(String group) {
        List<Runnable> calls = List.of(
                () -> publisher.refresh(group),
                () -> publisher.to("alice").refresh(group),
                () -> publisher.dataChanged(group, Map.of()),
                () -> publisher.created(group, Map.of()),
                () -> publisher.removed(group),
                () -> publisher.removedTarget(group, "g"),
                () -> publisher.removedTarget("g", group),
                () -> publisher.removedComponent(group, "c"),
                () -> publisher.notify(group, "e", Map.of()));
        assertThat(calls).allSatisfy(call -> assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageStartingWith("RX0209"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", "ä", "e\n"})
    void event_thatIsNone_isRefusedWithCode(String event) {
        List<Runnable> calls = List.of(
                () -> publisher.notify("g", event, Map.of()),
                () -> publisher.publish("alice", event, Map.of()),
                () -> publisher.publishGlobal(event, Map.of()),
                () -> publisher.publishSystem(event, Map.of()));
        assertThat(calls).allSatisfy(call -> assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageStartingWith("RX0213"));
    }

    @Test
    void arguments_thatAreMissing_areRefusedWithCode() {
        assertRefused("RX0214", () -> publisher.publish(null, "e", Map.of()));
        assertRefused("RX0214", () -> publisher.publish("", "e", Map.of()));
        assertRefused("RX0214", () -> publisher.publish("x".repeat(100), "e", Map.of()));
        assertRefused("RX0214", () -> publisher.to("alice", null));
        assertRefused("RX0214", () -> publisher.to((String[]) null));
        assertRefused("RX0215", () -> publisher.removedComponent("g", null));
        assertRefused("RX0215", () -> publisher.removedComponent("g", " "));
        assertRefused("RX0215", () -> publisher.removedComponent("g", "x".repeat(251)));
        assertRefused("RX0216", () -> publisher.dataChanged("g", null));
        assertRefused("RX0216", () -> publisher.publishSystem("e", null));
        assertRefused("RX0217", () -> publisher.dataChanged("g", Map.of("a", new Thread())));
        assertThat(line.relayed).isEmpty();
        assertThat(line.events).isEmpty();
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(code);
    }
}
