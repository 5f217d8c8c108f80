package org.freshet.internal.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who was behind the HTTP sessions of the last requests. For the moment between a handshake and the opening of its connection, in which
 * nothing is there yet that a logout could end. Bounded. Safe for any thread.
 */
final class LastSeen {

    /** @param user null: nobody, or no session any more */
    private record Sighting(String user, boolean ended, long number) {}

    private static final int MOST = 10_000;

    // Guarded by this.
    private final Map<String, Sighting> bySession = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sighting> eldest) {
            return size() > MOST;
        }
    };
    private long number;

    /** To be taken before somebody is asked who he is. */
    synchronized long mark() {
        return number;
    }

    synchronized void seen(String session, String user) {
        bySession.put(session, new Sighting(user, false, ++number));
    }

    synchronized void ended(String session) {
        bySession.put(session, new Sighting(null, true, ++number));
    }

    /** Whether the session ended, or somebody else was seen in it, since the mark. */
    synchronized boolean isOutdated(String session, String user, long mark) {
        Sighting last = bySession.get(session);
        return last != null && last.number() > mark && (last.ended() || !Objects.equals(last.user(), user));
    }
}
