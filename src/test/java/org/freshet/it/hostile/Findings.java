package org.freshet.it.hostile;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What came of an attack. Safe for any thread. */
public final class Findings {

    private static final int KEPT = 20;

    private final String secret;
    private final LongAdder frames = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder borne = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    /** @param secret what no attacker may hear */
    public Findings(String secret) {
        this.secret = secret;
    }

    /** What must not have happened; empty if all is well. */
    public Queue<String> problems() {
        return problems;
    }

    void sent(int number) {
        frames.add(number);
    }

    void opened() {
        connections.increment();
    }

    /** The server ended a connection. */
    void ended() {
        ended.increment();
    }

    /** The server did not mind a violation, or not soon. */
    void borne() {
        borne.increment();
    }

    /** The server refused a connection. */
    void refused() {
        refused.increment();
    }

    void heard(String frame) {
        if (frame.contains(secret)) {
            problem("an attacker was told " + frame);
        }
        if (frame.contains("Exception") || frame.contains("\\tat ")) {
            problem("the answer tells of the server's inside: " + frame);
        }
    }

    void problem(String what) {
        if (problems.size() < KEPT) {
            problems.add(what.length() > 2_000 ? what.substring(0, 2_000) : what);
        }
    }

    @Override
    public String toString() {
        return frames + " frames on " + connections + " connections, of which the server ended " + ended
                + "; it refused " + refused + " and bore " + borne + " violations";
    }
}
