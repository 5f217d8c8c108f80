package org.freshet.internal.region;

import java.util.Collection;

/**
 * What was touched lately: tells a region that has just been rendered whether it is out of date already. Remembers as many paths and
 * groups as it is told to, and at most twice as many; of what was touched before those it knows nothing, and says so. Safe for any thread.
 */
public final class Journal {

    private final int capacity;
    private Touches recent = new Touches();
    private Touches older = new Touches();
    private long now;
    private long lastOlder;
    private long lastForgotten;

    /** @param capacity how many touched paths and groups are remembered at least */
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    /** A mark: what is added from now on comes after it. */
    public synchronized long now() {
        return now;
    }

    /** @param expanded the changed paths with those derived from them */
    public synchronized void add(Collection<Path> expanded, Collection<String> groups) {
        now++;
        makeRoom(expanded.size() + groups.size());
        if (lastForgotten < now) {
            expanded.forEach(path -> recent.touch(path, now));
            groups.forEach(group -> recent.touch(group, now));
        }
    }

    private void makeRoom(int more) {
        if (more > capacity) {
            older = new Touches();
            recent = new Touches();
            lastOlder = now;
            lastForgotten = now;
        } else if (recent.size() + more > capacity) {
            older = recent;
            recent = new Touches();
            lastForgotten = lastOlder;
            lastOlder = now - 1;
        }
    }

    /** Whether something that was added after the mark touches these dependencies, or may: what was forgotten counts as touching. */
    public synchronized boolean touchedSince(long mark, Dependencies dependencies) {
        return mark < lastForgotten
                || mark < now && (recent.since(mark, dependencies) || older.since(mark, dependencies));
    }

    /** How many paths and groups are remembered. */
    synchronized int size() {
        return older.size() + recent.size();
    }
}
