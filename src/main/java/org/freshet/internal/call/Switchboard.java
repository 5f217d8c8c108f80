package org.freshet.internal.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.wire.ErrorCode;

/** Leads connections to the calls of their web application. Safe for any thread. */
public final class Switchboard {

    private final Map<String, Calls> applications = new ConcurrentHashMap<>();

    /** @param application the context path */
    public void add(String application, Calls calls) {
        applications.put(application, calls);
    }

    public void remove(String application) {
        applications.remove(application);
    }

    /**
     * For a new connection, with which it ends; null where nothing can be called.
     *
     * @param refused is told the code of each call that was refused
     */
    public CallLine openOrNull(String application, Connection connection, Consumer<ErrorCode> refused) {
        Calls calls = applications.get(application);
        return calls == null ? null : calls.open(connection, refused);
    }

    /** To be called regularly: reports calls that take long. */
    public void watch() {
        applications.values().forEach(Calls::watch);
    }

    /** How many calls have been made. */
    public long made() {
        return applications.values().stream().mapToLong(Calls::made).sum();
    }

    /** Waits until nothing runs or waits, for so long at most for each web application. */
    public void awaitIdle(long millis) {
        applications.values().forEach(calls -> calls.awaitIdle(millis));
    }
}
