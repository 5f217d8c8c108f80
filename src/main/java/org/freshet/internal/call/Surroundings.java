package org.freshet.internal.call;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.function.BooleanSupplier;

/**
 * What calls of one web application run with.
 *
 * @param beans the web application's
 * @param endsTransaction rolls back what a method left open on this thread; whether there was something
 */
public record Surroundings(
        BeanManager beans,
        Arguments arguments,
        Validation validation,
        Cause cause,
        CurrentCall current,
        BooleanSupplier endsTransaction) {

    Failures failures() {
        return new Failures(validation);
    }
}
