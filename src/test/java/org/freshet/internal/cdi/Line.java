package org.freshet.internal.cdi;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.capture.Committed;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.relay.NodeSequence;
import org.freshet.internal.wire.EntityChange;
import org.freshet.internal.wire.RelayFrame;

/** A dispatcher with a browser at one end, that is a member of {@code todo}, and other nodes and observers at the others. */
final class Line {

    static final int MOST = 50;

    final Broker broker = new Broker("n1", 1_000_000, reason -> "resync " + reason, () -> 0, (millis, task) -> {});
    final LiveRegions regions = new LiveRegions(
            new Derivations(), new RegionLink(broker), () -> 0, (millis, task) -> {}, (place, ruling) -> {});
    final FakeSink browser = FakeSink.atOnce();
    final List<RelayFrame> relayed = Collections.synchronizedList(new ArrayList<>());
    final List<RelayFrame.Item.Closed> closed = new ArrayList<>();
    final List<Object> observed = new ArrayList<>();
    final List<ReactiveEvent> events = Collections.synchronizedList(new ArrayList<>());
    boolean relayBroken;

    final Dispatcher dispatcher = new Dispatcher(
            "n1",
            broker,
            regions,
            new EntityPaths(new EntityModels(), List.of()),
            this::relay,
            Runnable::run,
            new NodeSequence("n1", Duration.ofHours(1), 10, Clock.systemUTC()),
            new CommitObservers() {
                @Override
                public void accept(ReactiveChange change) {
                    observed.add(change.id());
                }

                @Override
                public void accept(ReactiveEvent event) {
                    events.add(event);
                }
            },
            Runnable::run,
            new GroupMessages(MOST),
            closed::add);

    Line() {
        broker.join(broker.open(Identity.NOBODY, browser), "todo", null);
    }

    private void relay(String payload) {
        if (relayBroken) {
            throw new IllegalStateException("broken on purpose");
        }
        relayed.add(RelayFrame.parse(payload));
    }

    static Publication changed(Object id) {
        return new Publication.Change(change(id));
    }

    static Publication refreshed(String group) {
        return new Publication.Refresh(group);
    }

    static Committed committed(Publication... work) {
        return new Committed(List.of(work), null);
    }

    static ReactiveChange change(Object id) {
        return new ReactiveChange(
                ChangeKind.UPDATED,
                Object.class,
                "Todo",
                id,
                null,
                Optional.of(Set.of("title")),
                Map.of(),
                Map.of(),
                List.of(new GroupNotice("todo", ChangeKind.UPDATED, false, null)));
    }

    /** What another node would relay. */
    static String payload(String node, long number, Object id) {
        return new RelayFrame(
                        node,
                        number,
                        List.of(new RelayFrame.Item.Changed(
                                EntityChange.of(change(id), List.of("todo"), "[" + id + "]"))))
                .text();
    }

    /** What the browser heard since the last call: identifiers of changes, and other messages as they are. */
    List<String> heard() {
        List<String> heard = browser.frames.stream()
                .map(frame -> frame.replaceAll("\\{\"type\":\"updated\"[^}]*\"id\":(\\w+)[^}]*}", "$1"))
                .toList();
        browser.frames.clear();
        return heard;
    }
}
