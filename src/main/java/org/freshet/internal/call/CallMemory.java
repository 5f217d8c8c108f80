package org.freshet.internal.call;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Failed;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ErrorCode;

/**
 * What has become of the calls that carried a key, so that whoever sends one again learns that and it does not run twice. Bounded in time,
 * in number for each owner, and in size. Safe for any thread.
 */
final class CallMemory {

    private static final long LIFETIME_MILLIS = 600_000;
    private static final int KEYS_OF_OWNER = 100;
    private static final long MAX_CHARS = 8L * 1024 * 1024;
    private static final int OVERHEAD_CHARS = 300;

    private final LongSupplier clock;
    private final long maxChars;

    // Guarded by this.
    private final Map<String, Map<String, Entry>> owners = new HashMap<>();
    /** Those that have ended, in that order. */
    private final Set<Entry> ended = new LinkedHashSet<>();

    private long chars;

    CallMemory(LongSupplier clock) {
        this(clock, MAX_CHARS);
    }

    CallMemory(LongSupplier clock, long maxChars) {
        this.clock = clock;
        this.maxChars = maxChars;
    }

    /**
     * Runs it, on this thread, unless it has been run or runs now.
     *
     * @param owner whose key it is
     * @return complete once it has ended, whoever runs it
     */
    CompletionStage<CallOutcome> once(String owner, Call call, Supplier<CallOutcome> work) {
        Entry entry;
        synchronized (this) {
            forgetOld();
            Map<String, Entry> own = owners.computeIfAbsent(owner, o -> new LinkedHashMap<>());
            Entry earlier = own.get(call.key());
            if (earlier != null) {
                return earlier.isOf(call) ? earlier.outcome : CompletableFuture.completedStage(otherCall());
            }
            if (own.size() >= KEYS_OF_OWNER) {
                own.values().stream().filter(ended::contains).findFirst().ifPresent(this::forget);
            }
            entry = new Entry(owner, call);
            own.put(call.key(), entry);
        }
        CallOutcome outcome = Failures.failed();
        try {
            outcome = work.get();
        } finally {
            end(entry, outcome);
        }
        return entry.outcome;
    }

    private void end(Entry entry, CallOutcome outcome) {
        synchronized (this) {
            entry.endedAt = clock.getAsLong();
            entry.chars = OVERHEAD_CHARS + outcome.toString().length();
            chars += entry.chars;
            ended.add(entry);
            forgetOld();
        }
        entry.outcome.complete(outcome);
    }

    private void forgetOld() {
        long tooOld = clock.getAsLong() - LIFETIME_MILLIS;
        while (!ended.isEmpty()) {
            Entry oldest = ended.iterator().next();
            if (oldest.endedAt > tooOld && chars <= maxChars) {
                return;
            }
            forget(oldest);
        }
    }

    private void forget(Entry entry) {
        ended.remove(entry);
        chars -= entry.chars;
        Map<String, Entry> own = owners.get(entry.owner);
        own.remove(entry.key);
        if (own.isEmpty()) {
            owners.remove(entry.owner);
        }
    }

    private static Failed otherCall() {
        return new Failed(
                ErrorCode.INVALID_ARGUMENTS, "This key belongs to another call. Take a new one for each call.");
    }

    private static final class Entry {

        private final String owner;
        private final String key;
        private final String method;
        private final int arguments;
        private final CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        private long endedAt;
        private long chars;

        Entry(String owner, Call call) {
            this.owner = owner;
            this.key = call.key();
            this.method = call.method();
            this.arguments = call.args().hashCode();
        }

        boolean isOf(Call call) {
            return method.equals(call.method()) && arguments == call.args().hashCode();
        }
    }
}
