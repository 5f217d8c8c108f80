package org.freshet.internal.capture;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.freshet.Origin;

/** Who causes what this thread does: a call that runs on it, else the request that it serves. */
final class CurrentOrigin {

    private final ThreadLocal<Origin> call = new ThreadLocal<>();
    private final Supplier<Origin> request;

    CurrentOrigin(Supplier<Origin> request) {
        this.request = request;
    }

    Origin orNull() {
        Origin caller = call.get();
        return caller == null ? request.get() : caller;
    }

    <T> T during(Origin origin, Callable<T> task) throws Exception {
        Origin before = call.get();
        call.set(origin);
        try {
            return task.call();
        } finally {
            if (before == null) {
                call.remove();
            } else {
                call.set(before);
            }
        }
    }
}
