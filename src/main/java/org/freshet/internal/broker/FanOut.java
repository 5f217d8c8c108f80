package org.freshet.internal.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queues what is told to groups for each member that may hear it. Called with the broker's lock held, so that all hear it in one order. */
final class FanOut {

    private final Members members;

    FanOut(Members members) {
        this.members = members;
    }

    /** @return those who have something to be sent now */
    Collection<Connection> enqueue(Collection<Delivery> batch, String position) {
        return batch.size() == 1 ? enqueue(batch.iterator().next(), position) : enqueueAll(batch, position);
    }

    private Collection<Connection> enqueueAll(Collection<Delivery> batch, String position) {
        Map<Connection, List<Message>> outgoing = new LinkedHashMap<>();
        for (Delivery delivery : batch) {
            Message message = null;
            for (Connection member : members.of(delivery.group())) {
                if (delivery.isFor(member)) {
                    message = message == null ? delivery.message(position) : message;
                    outgoing.computeIfAbsent(member, m -> new ArrayList<>())
                            .add(delivery.isCausedBy(member) ? message.withEarlier() : message);
                }
            }
        }
        outgoing.forEach(Connection::enqueue);
        return outgoing.keySet();
    }

    /** The same for one delivery: a fragment that goes to thousands. */
    private Collection<Connection> enqueue(Delivery delivery, String position) {
        Set<Connection> group = members.of(delivery.group());
        List<Connection> told = new ArrayList<>(group.size());
        List<Message> message = null;
        for (Connection member : group) {
            if (delivery.isFor(member)) {
                message = message == null ? List.of(delivery.message(position)) : message;
                member.enqueue(
                        delivery.isCausedBy(member) ? List.of(message.get(0).withEarlier()) : message);
                told.add(member);
            }
        }
        return told;
    }
}
