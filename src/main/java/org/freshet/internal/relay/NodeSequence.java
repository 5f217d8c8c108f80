package org.freshet.internal.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Judges the number of each payload that arrives, so that a lost one is noticed. A node is one run of one application: restarted, it
 * has another name, and numbers from 1 again. For one thread.
 */
public final class NodeSequence {

    /** What an arriving number says. */
    public enum Arrival {
        /** Sent by this node. */
        OWN,
        /** The one that follows the last one of its node. */
        NEXT,
        /**
         * Others before it may have been missed: numbers between the last one and this one, or, where nothing is known of its node,
         * which was forgotten or is new, those of the run before, perhaps, which had another name.
         */
        GAP,
        /** Not above the last one of its node. */
        DUPLICATE
    }

    private record Last(long number, Instant seen) {}

    private final String self;
    private final Duration memory;
    private final int most;
    private final InstantSource clock;
    private final Map<String, Last> lastByNode = new LinkedHashMap<>();

    /**
     * @param self name of this node
     * @param memory how long a silent node is remembered
     * @param most how many nodes are remembered; beyond it the longest silent one is forgotten
     */
    public NodeSequence(String self, Duration memory, int most, InstantSource clock) {
        this.self = self;
        this.memory = memory;
        this.most = most;
        this.clock = clock;
    }

    public Arrival arrived(String node, long number) {
        if (node.equals(self)) {
            return Arrival.OWN;
        }
        Instant now = clock.instant();
        forgetUnseenSince(now.minus(memory));
        // Taken out and put back: the map is in order of silence.
        Last last = lastByNode.remove(node);
        lastByNode.put(node, new Last(last == null ? number : Math.max(number, last.number), now));
        if (lastByNode.size() > most) {
            lastByNode.remove(lastByNode.keySet().iterator().next());
        }
        return last == null ? Arrival.GAP : compare(number, last.number);
    }

    private static Arrival compare(long number, long last) {
        if (number <= last) {
            return Arrival.DUPLICATE;
        }
        return number == last + 1 ? Arrival.NEXT : Arrival.GAP;
    }

    private void forgetUnseenSince(Instant limit) {
        var oldestFirst = lastByNode.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().seen.isBefore(limit)) {
            oldestFirst.remove();
        }
    }
}
