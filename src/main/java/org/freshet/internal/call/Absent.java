package org.freshet.internal.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What null is as an argument. */
final class Absent {

    private Absent() {}

    static Object of(Type type) {
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        boolean optional = type == Optional.class
                || type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return optional ? Optional.empty() : null;
    }
}
