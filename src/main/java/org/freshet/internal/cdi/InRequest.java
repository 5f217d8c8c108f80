package org.freshet.internal.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;

/** Runs the application's code with a request context, where the server has none: of its own, or in the one that is active. */
record InRequest(BeanManager beans) {

    static InRequest of(BeanManager beans) {
        return new InRequest(beans);
    }

    void run(Runnable task) {
        RequestContextController request =
                beans.createInstance().select(RequestContextController.class).get();
        boolean activated = request.activate();
        try {
            task.run();
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }
}
