package org.freshet.internal.broker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far this node has published, and when it last told each group something: enough to say whether a client that was away missed
 * anything. A position names the node, so that one of another node, or of before a restart, never passes.
 *
 * <p>Bounded: groups told longest ago are forgotten, and a position older than those counts as "may have missed". Not safe for several
 * threads.
 */
final class Positions {

    private final String node;
    private final Map<String, Long> lastTold;
    private long current;
    private long forgotten;

    Positions(String node, int remembered) {
        this.node = node;
        this.lastTold = new LinkedHashMap<>(16, 0.75f, false) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                boolean full = size() > remembered;
                if (full) {
                    forgotten = eldest.getValue();
                }
                return full;
            }
        };
    }

    String current() {
        return format(current);
    }

    /** The position that the batch being published will have once {@link #advance} was called. */
    String next() {
        return format(current + 1);
    }

    void told(String group) {
        lastTold.remove(group);
        lastTold.put(group, current + 1);
    }

    void advance() {
        current++;
    }

    /** From now on any group counts as told. */
    void forget() {
        current++;
        forgotten = current;
        lastTold.clear();
    }

    /** Whether the group was told nothing after this position; false for null and for what is no position of this node's. */
    boolean unchangedSince(String group, String position) {
        if (position == null || !position.startsWith(node + '-')) {
            return false;
        }
        long since;
        try {
            since = Long.parseLong(position.substring(node.length() + 1), Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return false;
        }
        return since >= lastTold.getOrDefault(group, forgotten) && since <= current;
    }

    private String format(long number) {
        return node + '-' + Long.toString(number, Character.MAX_RADIX);
    }
}
