package org.freshet.internal.call;

import java.lang.reflect.Method;
import java.util.List;
import org.freshet.internal.wire.CallOutcome.Violation;

/** Constraints on arguments. */
public interface Validation {

    /** Where the server has no Bean Validation. */
    Validation NONE = new Validation() {
        @Override
        public List<Violation> violations(Object bean, Method method, Object[] arguments) {
            return List.of();
        }

        @Override
        public List<Violation> violationsIn(Throwable failure) {
            return List.of();
        }
    };

    /** What is wrong with the arguments of a method; nothing has run yet. */
    List<Violation> violations(Object bean, Method method, Object[] arguments);

    /** What an exception says was wrong with the arguments, or with what was made of them; empty if it is about something else. */
    List<Violation> violationsIn(Throwable failure);
}
