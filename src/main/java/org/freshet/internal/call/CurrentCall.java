package org.freshet.internal.call;

import java.util.concurrent.Callable;
import org.freshet.Caller;
import org.freshet.ReactiveCall;
import org.freshet.internal.text.CallTexts;

/** The call that runs on the present thread. */
public final class CurrentCall implements ReactiveCall {

    private final ThreadLocal<Made> current = new ThreadLocal<>();

    @Override
    public boolean isActive() {
        return current.get() != null;
    }

    @Override
    public Caller caller() {
        return made().caller();
    }

    @Override
    public String connection() {
        return made().connection();
    }

    @Override
    public String key() {
        return made().key();
    }

    <T> T during(Made call, Callable<T> work) throws Exception {
        current.set(call);
        try {
            return work.call();
        } finally {
            current.remove();
        }
    }

    private Made made() {
        Made made = current.get();
        if (made == null) {
            throw new IllegalStateException(CallTexts.noCallIsActive());
        }
        return made;
    }

    /** @param key null if it has none */
    record Made(Caller caller, String connection, String key) {}
}
