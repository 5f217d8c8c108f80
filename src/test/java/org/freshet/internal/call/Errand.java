package org.freshet.internal.call;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.freshet.ReactiveMethod;

/** A bean for one call. */
@Dependent
public class Errand {

    @Inject
    Desk desk;

    @ReactiveMethod
    public void run() {
        desk.note("run");
    }

    @PreDestroy
    void end() {
        desk.note("ended");
    }
}
