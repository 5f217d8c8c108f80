package org.freshet.internal.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
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
 * in number for each owner, and in size of all together, which is taken from whoever has most. Safe for any thread.
 */
final class CallMemory {

    private static final long LIFETIME_MILLIS = 600_000;
    private static final int KEYS_OF_OWNER = 100;
    private static final long MAX_CHARS = 8L * 1024 * 1024;
    private static final int OVERHEAD_CHARS = 300;
    private static final String ALGORITHM = "SHA-256";

    private final LongSupplier clock;
    private final long maxChars;

    // Guarded by this.
    private final Map<String, Owner> owners = new HashMap<>();
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
        byte[] arguments = digest(call.args());
        synchronized (this) {
            forgetOld();
            Owner own = owners.computeIfAbsent(owner, Owner::new);
            Entry earlier = own.entries.get(call.key());
            if (earlier != null) {
                return earlier.isOf(call, arguments) ? earlier.outcome : CompletableFuture.completedStage(otherCall());
            }
            if (own.entries.size() >= KEYS_OF_OWNER) {
                oldestEnded(own).ifPresent(this::forget);
            }
            entry = new Entry(own, call, arguments);
            own.entries.put(call.key(), entry);
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
            entry.owner.chars += entry.chars;
            chars += entry.chars;
            ended.add(entry);
            forgetOld();
            if (chars > maxChars) {
                forgetLarge();
            }
        }
        entry.outcome.complete(outcome);
    }

    private void forgetOld() {
        long tooOld = clock.getAsLong() - LIFETIME_MILLIS;
        while (!ended.isEmpty()) {
            Entry oldest = ended.iterator().next();
            if (oldest.endedAt > tooOld) {
                return;
            }
            forget(oldest);
        }
    }

    /** Somewhat more than is too much: so not every outcome that follows asks who has most. */
    private void forgetLarge() {
        PriorityQueue<Owner> most = new PriorityQueue<>(
                owners.size(),
                Comparator.comparingLong((Owner owner) -> owner.chars).reversed());
        most.addAll(owners.values());
        while (chars > maxChars / 16 * 15) {
            Owner owner = most.remove();
            oldestEnded(owner).ifPresent(this::forget);
            most.add(owner);
        }
    }

    private Optional<Entry> oldestEnded(Owner owner) {
        return owner.entries.values().stream().filter(ended::contains).findFirst();
    }

    private void forget(Entry entry) {
        ended.remove(entry);
        chars -= entry.chars;
        Owner owner = entry.owner;
        owner.chars -= entry.chars;
        owner.entries.remove(entry.key);
        if (owner.entries.isEmpty()) {
            owners.remove(owner.name);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static Failed otherCall() {
        return new Failed(
                ErrorCode.INVALID_ARGUMENTS, "This key belongs to another call. Take a new one for each call.");
    }

    private static final class Owner {

        private final String name;
        /** In the order in which they began. */
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        /** Of those that have ended. */
        private long chars;

        Owner(String name) {
            this.name = name;
        }
    }

    private static final class Entry {

        private final Owner owner;
        private final String key;
        private final String method;
        /** A digest of them. */
        private final byte[] arguments;

        private final CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        private long endedAt;
        private long chars;

        Entry(Owner owner, Call call, byte[] arguments) {
            this.owner = owner;
            this.key = call.key();
            this.method = call.method();
            this.arguments = arguments;
        }

        boolean isOf(Call call, byte[] otherArguments) {
            return method.equals(call.method()) && Arrays.equals(arguments, otherArguments);
        }
    }
}
