package org.freshet.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.freshet.StaleException;
import org.freshet.internal.text.CallTexts;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Failed;
import org.freshet.internal.wire.CallOutcome.Violation;
import org.freshet.internal.wire.ErrorCode;

/** Tells a caller what an exception means to it: the first of its causes that means something, whatever the containers put around it. */
final class Failures {

    private static final Logger LOG = System.getLogger("org.freshet.call");

    /** By name: a server may have none of them, and a provider's own comes out of a commit without that of Jakarta Persistence. */
    private static final Set<String> STALE =
            Set.of("jakarta.persistence.EntityNotFoundException", StaleException.class.getName());

    private static final Set<String> CONFLICT = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.eclipse.persistence.exceptions.OptimisticLockException",
            "org.hibernate.StaleStateException");

    private static final Set<String> NOT_ALLOWED =
            Set.of("jakarta.ejb.EJBAccessException", SecurityException.class.getName());

    private final Validation validation;

    Failures(Validation validation) {
        this.validation = validation;
    }

    CallOutcome of(Target target, Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Queue<Throwable> causes = new ArrayDeque<>(List.of(failure));
        for (Throwable cause = causes.poll(); cause != null; cause = causes.poll()) {
            if (seen.add(cause)) {
                CallOutcome meaning = meaningOrNull(cause);
                if (meaning != null) {
                    LOG.log(Level.DEBUG, "The call of " + target.name() + " did not succeed", failure);
                    return meaning;
                }
                // What a commit met with is a suppressed exception of Narayana's (WildFly 39).
                Stream.concat(Stream.ofNullable(cause.getCause()), Stream.of(cause.getSuppressed()))
                        .forEach(causes::add);
            }
        }
        LOG.log(Level.ERROR, CallTexts.callFailed(target.place()), failure);
        return failed();
    }

    /** It has run, and what it returned cannot be told: to run it again would do it twice. */
    static Failed untold() {
        return new Failed(
                ErrorCode.FAILED,
                "The call has run, and its result cannot be told; the server's log tells more.",
                List.of(),
                true);
    }

    static Failed failed() {
        return new Failed(ErrorCode.FAILED, "The call has failed; the server's log tells more.");
    }

    static Failed invalid(List<Violation> violations) {
        return new Failed(ErrorCode.INVALID_ARGUMENTS, "Arguments are not valid.", violations, false);
    }

    static Failed notAllowed() {
        return new Failed(ErrorCode.NOT_ALLOWED, "You may not call this method.");
    }

    private CallOutcome meaningOrNull(Throwable cause) {
        if (isOne(cause, STALE)) {
            return new Failed(ErrorCode.STALE, "What this was called for is not there any longer.", List.of(), true);
        }
        if (isOne(cause, CONFLICT)) {
            return new Failed(ErrorCode.CONFLICT, "Somebody else has changed it meanwhile.", List.of(), true);
        }
        if (isOne(cause, NOT_ALLOWED)) {
            return notAllowed();
        }
        List<Violation> violations = validation.violationsIn(cause);
        return violations.isEmpty() ? null : invalid(violations);
    }

    private static boolean isOne(Throwable cause, Set<String> names) {
        for (Class<?> c = cause.getClass(); c != Object.class; c = c.getSuperclass()) {
            if (names.contains(c.getName())) {
                return true;
            }
        }
        return false;
    }
}
