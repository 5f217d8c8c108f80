package org.freshet.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.text.CallTexts;
import org.freshet.internal.thread.RelievedThreads;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Failed;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ErrorCode;

/** The calls of one web application's browsers. Safe for any thread. */
public final class Calls {

    private static final Logger LOG = System.getLogger("org.freshet.call");

    private final Map<String, Target> targets;
    private final Surroundings surroundings;
    private final CallLimits limits;
    private final RelievedThreads<Target> threads;
    private final CallMemory memory;
    private final AtomicLong made = new AtomicLong();

    // Guarded by this.
    private int busy;

    /**
     * @param targets what may be called, by name
     * @param pool of a fixed size; the caller ends it
     * @param clock milliseconds
     */
    public Calls(
            Map<String, Target> targets,
            Surroundings surroundings,
            CallLimits limits,
            ThreadPoolExecutor pool,
            LongSupplier clock) {
        this.targets = targets;
        this.surroundings = surroundings;
        this.limits = limits;
        this.threads = new RelievedThreads<>(pool, clock, this::late);
        this.memory = new CallMemory(clock);
    }

    /** For a new connection, with which it ends. */
    CallLine open(Connection connection, Consumer<ErrorCode> refused) {
        CallLine line = new CallLine(this, connection, refused);
        connection.whenEnded(line::end);
        return line;
    }

    /** How many calls have been made, of whatever outcome. */
    public long made() {
        return made.get();
    }

    /** To be called regularly: reports calls that take long. */
    public void watch() {
        threads.watch();
    }

    /** Waits until nothing runs or waits, for so long at most. */
    public synchronized void awaitIdle(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = until - System.nanoTime(); busy > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void late(Target target, Thread thread) {
        LOG.log(
                Level.WARNING,
                CallTexts.callRunsLong(target.place(), RelievedThreads.LONG_MILLIS / 1000, threads.number()));
    }

    CallLimits limits() {
        return limits;
    }

    RelievedThreads<Target> threads() {
        return threads;
    }

    synchronized void busy() {
        busy++;
    }

    synchronized void idle() {
        busy--;
        notifyAll();
    }

    /** On a thread of calls. Complete once it has ended; never exceptionally. */
    CompletionStage<CallOutcome> run(Connection connection, Call call) {
        made.incrementAndGet();
        try {
            return checked(connection, call);
        } catch (Exception | Error e) {
            // Such as a class of a parameter's that is not there. The line goes on.
            LOG.log(Level.ERROR, CallTexts.callFailed(call.method()), e);
            return CompletableFuture.completedStage(Failures.failed());
        }
    }

    private CompletionStage<CallOutcome> checked(Connection connection, Call call) {
        Target target = targets.get(call.method());
        if (target == null) {
            LOG.log(Level.DEBUG, "A connection called a method that is none");
            return CompletableFuture.completedStage(CallLine.unknownMethod());
        }
        Identity identity = connection.identity();
        if (!target.access().allows(identity.caller())) {
            LOG.log(Level.DEBUG, "A connection called {0}, which it may not", target.name());
            return CompletableFuture.completedStage(Failures.notAllowed());
        }
        Object[] arguments;
        try {
            arguments = surroundings.arguments().read(target.marked(), call.args());
        } catch (InvalidArgumentsException e) {
            LOG.log(Level.DEBUG, "A connection called " + target.name() + " with other arguments", e);
            return CompletableFuture.completedStage(new Failed(ErrorCode.INVALID_ARGUMENTS, e.getMessage()));
        }
        Execution execution = new Execution(surroundings, target, connection, call);
        return threads.during(
                target,
                () -> call.key() == null
                        ? CompletableFuture.completedStage(execution.run(arguments))
                        : memory.once(owner(connection), call, () -> execution.run(arguments)));
    }

    /** Whose key it is: a user's wherever he is, else that of the browser, else that of the tab until it reconnects. */
    private static String owner(Connection connection) {
        Identity identity = connection.identity();
        if (identity.user() != null) {
            return "user " + identity.user();
        }
        return identity.session() != null ? "session " + identity.session() : "connection " + connection.id();
    }
}
