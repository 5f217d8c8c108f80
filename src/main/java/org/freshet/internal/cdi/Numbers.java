package org.freshet.internal.cdi;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.freshet.FreshetMXBean;
import org.freshet.internal.broker.Broker;

/** What a node counts, asked when somebody looks. */
record Numbers(Broker broker, LongSupplier renders, LongSupplier calls, Supplier<Map<String, Long>> refused)
        implements FreshetMXBean {

    @Override
    public int getConnections() {
        return broker.connectionCount();
    }

    @Override
    public int getGroups() {
        return broker.groupCount();
    }

    @Override
    public long getSubscriptions() {
        return broker.membershipCount();
    }

    @Override
    public long getEmitted() {
        return broker.meter().emitted();
    }

    @Override
    public long getDelivered() {
        return broker.meter().delivered();
    }

    @Override
    public long getDropped() {
        return broker.meter().dropped();
    }

    @Override
    public long getResyncs() {
        return broker.meter().resyncs();
    }

    @Override
    public Map<String, Long> getRefused() {
        return refused.get();
    }

    @Override
    public long getCalls() {
        return calls.getAsLong();
    }

    @Override
    public long getRenders() {
        return renders.getAsLong();
    }

    @Override
    public int getQueueHighWater() {
        return broker.meter().queueHighWater();
    }
}
