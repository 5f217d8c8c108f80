package org.freshet.internal.capture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** The types whose values may leave the server: no references, and nothing large. */
final class BasicTypes {

    static final String RULE =
            "primitives and their wrappers, String, enums, java.time types, java.util.Date, UUID, BigDecimal,"
                    + " BigInteger";

    private static final Set<Class<?>> OTHERS = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            UUID.class,
            BigDecimal.class,
            BigInteger.class);

    private BasicTypes() {}

    static boolean contains(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || OTHERS.contains(type)
                || Date.class.isAssignableFrom(type)
                || type.getPackageName().equals("java.time");
    }

    /** A value that does not change when the entity does later. */
    static Object copy(Object value) {
        return value instanceof Date date ? date.clone() : value;
    }
}
