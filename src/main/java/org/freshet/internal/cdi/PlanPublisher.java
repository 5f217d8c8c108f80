package org.freshet.internal.cdi;

import org.freshet.ReactivePublisher;
import org.freshet.internal.capture.Capture;

/** Puts what the application says into the plan of its transaction. */
record PlanPublisher(Capture capture) implements ReactivePublisher {

    @Override
    public void refresh(String group) {
        capture.refresh(group);
    }

    @Override
    public void changed(Class<?> entity) {
        capture.changed(entity);
    }
}
