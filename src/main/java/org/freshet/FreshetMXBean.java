package org.freshet;

import java.util.Map;

/**
 * The numbers of a node, as {@code org.freshet:type=Node,application=…} in JMX. What counts things that happen counts since the
 * application was started.
 */
public interface FreshetMXBean {

    /** How many connections are open. */
    int getConnections();

    /** How many groups have members, those of regions among them. */
    int getGroups();

    /** How many memberships of groups there are. */
    long getSubscriptions();

    /** Messages that groups were told. */
    long getEmitted();

    /** Messages of groups that were sent, counted for each connection. */
    long getDelivered();

    /** Messages of groups that connections did not get because their queues were full. */
    long getDropped();

    /** How often a connection was told to refresh because something was dropped or lost. */
    long getResyncs();

    /** What was refused, by reason: handshakes, subscriptions, frames. */
    Map<String, Long> getRefused();

    /** Calls of methods by browsers. */
    long getCalls();

    /** Regions that were rendered by themselves: for everybody, and for each browser that fetched one. Not those of whole pages. */
    long getRenders();

    /** The most messages that ever waited for one connection. */
    int getQueueHighWater();
}
