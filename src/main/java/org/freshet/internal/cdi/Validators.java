package org.freshet.internal.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.freshet.internal.call.BeanValidation;

/** Bean Validation of a web application. To be used only where the server has it. */
final class Validators {

    private Validators() {}

    /** The container's, whose constraint validators can inject; else the one that is found on the class path. */
    static BeanValidation of(BeanManager beans) {
        Instance<ValidatorFactory> container = beans.createInstance().select(ValidatorFactory.class);
        return new BeanValidation(
                container.isResolvable()
                        ? container.get().getValidator()
                        : Validation.buildDefaultValidatorFactory().getValidator());
    }
}
