package org.freshet.internal.protocol;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.freshet.internal.wire.ErrorCode;

/** How often what was refused, by reason: handshakes, messages and requests of clients, connections that were ended for what they did. Safe for any thread. */
public final class Refusals {

    /** A handshake from a page of another origin. */
    public static final String ORIGIN = "origin";
    /** A handshake without the HTTP session or the user that is required. */
    public static final String REQUIREMENT = "requirement";
    /** A handshake with an endpoint of the application's own that is not open to whoever it was, or that is none. */
    public static final String ENDPOINT = "endpoint";
    /** A handshake beyond what one session or user may have. */
    public static final String CONNECTIONS = "too-many-connections";
    /** A connection that was ended because a frame was too large. */
    public static final String FRAME = "too-large";
    /** A connection that was ended because a message was no text. */
    public static final String NOT_TEXT = "not-text";
    /** A fragment that was asked for with a token that is not the caller's, or void; a request for too many of them. */
    public static final String FRAGMENT = "fragment";
    /** A connection that was ended because messages kept coming too fast. */
    public static final String FLOOD = "flood";

    // The reasons are few: those above and the codes of errors.
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void count(String reason) {
        counts.computeIfAbsent(reason, r -> new LongAdder()).increment();
    }

    public void count(ErrorCode code) {
        count(code.wire());
    }

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** By reason, sorted. */
    public Map<String, Long> byReason() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((reason, count) -> now.put(reason, count.sum()));
        return now;
    }
}
