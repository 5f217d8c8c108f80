package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.freshet.Origin;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.capture.Committed;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Spread;
import org.freshet.internal.region.Touched;
import org.freshet.internal.relay.NodeSequence;
import org.freshet.internal.text.RelayTexts;
import org.freshet.internal.wire.RelayFrame;
import org.freshet.internal.wire.RelayFrame.Item;
import org.freshet.internal.wire.ServerMessage;

/**
 * The way of what was committed: to this node's browsers, to the other nodes, to the observers; and of what other nodes committed: to this
 * node's browsers. Observers have a thread of their own, so that a slow one delays nobody's page.
 */
final class Dispatcher {

    private static final Logger LOG = System.getLogger("org.freshet.relay");
    private static final Logger WAY = System.getLogger("org.freshet.dispatch");

    private final String node;
    private final Broker broker;
    private final LiveRegions regions;
    private final EntityPaths names;
    private final Consumer<String> relay;
    private final Executor relaying;
    private final NodeSequence arrivals;
    private final CommitObservers observers;
    private final Executor observing;
    private final GroupMessages messages;
    private final Consumer<Item.Closed> closing;
    private long relayed;

    Dispatcher(
            String node,
            Broker broker,
            LiveRegions regions,
            EntityPaths names,
            Consumer<String> relay,
            Executor relaying,
            NodeSequence arrivals,
            CommitObservers observers,
            Executor observing,
            GroupMessages messages,
            Consumer<Item.Closed> closing) {
        this.node = node;
        this.broker = broker;
        this.regions = regions;
        this.names = names;
        this.relay = relay;
        this.relaying = relaying;
        this.arrivals = arrivals;
        this.observers = observers;
        this.observing = observing;
        this.messages = messages;
        this.closing = closing;
    }

    /** One transaction's work. Called on the hand-over thread only. */
    void dispatch(Committed committed) {
        List<Item> items = new ArrayList<>();
        for (Publication publication : committed.work()) {
            if (publication instanceof Publication.Change changed) {
                dispatch(changed, items);
            } else if (publication instanceof Publication.Event said) {
                observing.execute(() -> observers.accept(said.event()));
            } else if (publication instanceof Publication.Refresh refreshed) {
                items.add(new Item.Refreshed(refreshed.group()));
            } else if (publication instanceof Publication.Overwrite overwrite) {
                names.related(overwrite.entity()).forEach(entity -> items.add(new Item.Overwritten(entity)));
            } else if (publication instanceof Publication.Told told) {
                Publication.Address to = told.to();
                items.add(Item.Told.of(told.type(), to.group(), to.audience(), to.except(), told.members()));
            }
        }
        if (!items.isEmpty()) {
            publish(items, committed.origin());
            send(items, committed.origin());
        }
    }

    private void dispatch(Publication.Change changed, List<Item> items) {
        if (changed.reach() != Publication.Reach.GROUPS) {
            observing.execute(() -> observers.accept(changed.change()));
        }
        if (changed.reach() != Publication.Reach.OBSERVERS) {
            items.add(new Item.Changed(RegionTouch.item(changed.change(), names)));
        }
    }

    /** A payload of the relay. Called on the relay's thread only. */
    void received(String payload) {
        RelayFrame frame;
        try {
            frame = RelayFrame.parse(payload);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, RelayTexts.relayFrameRefused(), e);
            return;
        }
        switch (arrivals.arrived(frame.node(), frame.sequence())) {
            case OWN, DUPLICATE -> {}
            case GAP -> arrivedAfterOthers(frame);
            case NEXT -> arrived(frame);
        }
    }

    /** What was lost is made up for; what came is not lost. */
    private void arrivedAfterOthers(RelayFrame frame) {
        resynchronise("relay-gap");
        arrived(frame);
    }

    /** What was granted was taken back on this node: other nodes do the same. Called on the hand-over thread only. */
    void closed(String user, String group) {
        send(List.of(new Item.Closed(user, group)), null);
    }

    /**
     * Something committed here was not delivered: browsers refresh, on other nodes once they see that a number is missing. Called on
     * the hand-over thread only.
     */
    void lost(String reason) {
        relayed++;
        resynchronise(reason);
    }

    private void arrived(RelayFrame frame) {
        try {
            for (Item item : frame.items()) {
                if (item instanceof Item.Closed closed) {
                    closing.accept(closed);
                }
            }
            publish(frame.items(), frame.origin());
        } catch (Exception | Error e) {
            // As for what is committed here: it must not end the delivery of what follows.
            LOG.log(Level.ERROR, RelayTexts.relayFrameFailed(), e);
            resynchronise("failed");
        }
    }

    /** Something was lost: every browser of this node refreshes what it shows. */
    private void resynchronise(String reason) {
        regions.forget();
        long within = Spread.over(broker.connectionCount());
        broker.forget(new ServerMessage.Resync(reason, null, within == 0 ? null : within).text());
    }

    /** Groups and regions together, and with them the fragments that are rendered for it: one frame for each connection. */
    private void publish(List<Item> items, Origin origin) {
        Touched touched = RegionTouch.of(items, origin, regions);
        try {
            List<Delivery> deliveries = messages.of(items, origin);
            deliveries.addAll(RegionLink.deliveries(touched.notices()));
            String position = broker.publish(deliveries, touched.groups(), touched.awaited());
            WAY.log(Level.DEBUG, () -> position + ": " + items + " touches " + touched.groups());
        } finally {
            regions.begin(touched);
        }
    }

    /** On a thread of its own: a relay may block while its broker is away, and this node's browsers do not wait for that. */
    private void send(List<Item> items, Origin origin) {
        RelayFrame frame = new RelayFrame(node, ++relayed, items, origin);
        try {
            relaying.execute(() -> send(frame));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, RelayTexts.relaySendFailed(), e);
        }
    }

    private void send(RelayFrame frame) {
        try {
            relay.accept(frame.text());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, RelayTexts.relaySendFailed(), e);
        }
    }
}
