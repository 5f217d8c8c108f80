package org.freshet.internal.call;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Failed;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage.Result;

/**
 * The calls of one connection: one at a time, in order, and bounded in number and size. After each one it is another connection's turn.
 * Safe for any thread.
 */
public final class CallLine {

    private static final Set<ErrorCode> REFUSALS =
            Set.of(ErrorCode.UNKNOWN_METHOD, ErrorCode.NOT_ALLOWED, ErrorCode.INVALID_ARGUMENTS);

    private final Calls calls;
    private final Connection connection;
    private final Consumer<ErrorCode> refused;

    // Guarded by this.
    private final Queue<Call> waiting = new ArrayDeque<>();
    private int characters;
    private boolean busy;
    private boolean ended;

    CallLine(Calls calls, Connection connection, Consumer<ErrorCode> refused) {
        this.calls = calls;
        this.connection = connection;
        this.refused = refused;
    }

    /**
     * Takes a call, which is answered to its connection once it has run.
     *
     * @return null; or the answer if it is not taken
     */
    public Result take(Call call) {
        synchronized (this) {
            if (ended) {
                return null;
            }
            CallLimits limits = calls.limits();
            if (waiting.size() >= limits.calls() || characters + call.args().length() > limits.characters()) {
                refused.accept(ErrorCode.RATE_LIMITED);
                return new Result(
                        call.ref(),
                        new Failed(
                                ErrorCode.RATE_LIMITED,
                                "At most " + limits.calls() + " calls of a connection may wait, with arguments of "
                                        + limits.characters() + " characters in all: wait for their results."));
            }
            waiting.add(call);
            characters += call.args().length();
            if (busy) {
                return null;
            }
            busy = true;
        }
        calls.busy();
        schedule();
        return null;
    }

    /** What is answered to calls of what is none. */
    public static CallOutcome unknownMethod() {
        return new Failed(ErrorCode.UNKNOWN_METHOD, "There is no such method that browsers may call.");
    }

    /** The connection has ended: what waits does not run. Who comes back calls again. */
    public synchronized void end() {
        ended = true;
        waiting.clear();
        characters = 0;
    }

    private void schedule() {
        try {
            calls.threads().execute(this::next);
        } catch (RejectedExecutionException e) {
            // The application stops.
            end();
            calls.idle();
        }
    }

    private void next() {
        Call call;
        synchronized (this) {
            if (connection.isEnding()) {
                end();
            }
            call = waiting.poll();
            if (call == null) {
                busy = false;
            } else {
                characters -= call.args().length();
            }
        }
        if (call == null) {
            calls.idle();
        } else {
            calls.run(connection, call).thenAccept(outcome -> ran(call, outcome));
        }
    }

    private void ran(Call call, CallOutcome outcome) {
        if (outcome instanceof Failed failed && REFUSALS.contains(failed.code())) {
            refused.accept(failed.code());
        }
        connection.answer(List.of(new Result(call.ref(), outcome).text()));
        schedule();
    }
}
