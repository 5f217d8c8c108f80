package org.freshet.internal.call;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;

/**
 * Whether a JSON value can be an argument of a simple type. Yasson 3.0 makes 1 of {@code 1.5} and of {@code [1]}, another number of one that
 * is too large, false of any text, and of a text its first character.
 */
final class Shape {

    private static final int MAX_DIGITS = 1_000;

    private static final Map<Class<?>, Integer> BITS =
            Map.of(Byte.class, 7, Short.class, 15, Integer.class, 31, Long.class, 63, BigInteger.class, MAX_DIGITS * 3);

    private Shape() {}

    /** @param type no primitive one */
    static boolean fits(JsonValue value, Class<?> type) {
        return switch (value.getValueType()) {
            case ARRAY, OBJECT -> !isSimple(type);
            case TRUE, FALSE -> type == Boolean.class || !isSimple(type);
            case STRING -> type != Boolean.class && fits(((JsonString) value).getString(), type);
            case NUMBER -> fits(((JsonNumber) value).bigDecimalValue(), type);
            default -> true;
        };
    }

    /** Whether it has passed as a whole number. */
    static boolean isWhole(Type type) {
        return type instanceof Class<?> plain && BITS.containsKey(plain);
    }

    /** Whether arithmetic with it comes to an end: 1e999999999 has a billion digits. */
    static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    }

    /** The same for all numbers within, whatever they are for. */
    static boolean isBounded(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().stream().allMatch(Shape::isBounded);
            case OBJECT -> value.asJsonObject().values().stream().allMatch(Shape::isBounded);
            case NUMBER -> isBounded(((JsonNumber) value).bigDecimalValue());
            default -> true;
        };
    }

    /** What is no number is JSON-B's to refuse. */
    private static boolean fits(String text, Class<?> type) {
        if (type == Character.class) {
            return text.length() == 1;
        }
        if (!Number.class.isAssignableFrom(type)) {
            return true;
        }
        try {
            return fits(new BigDecimal(text), type);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static boolean fits(BigDecimal number, Class<?> type) {
        if (type == Boolean.class || type == Character.class || type.isEnum()) {
            return false;
        }
        // Before any arithmetic.
        if (!isBounded(number)) {
            return CharSequence.class.isAssignableFrom(type);
        }
        if (type == Double.class || type == Float.class) {
            return Double.isFinite(type == Float.class ? number.floatValue() : number.doubleValue());
        }
        Integer bits = BITS.get(type);
        if (bits == null) {
            return true;
        }
        try {
            return number.toBigIntegerExact().bitLength() <= bits;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static boolean isSimple(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class
                || type.isEnum()
                || type.getPackageName().equals("java.time");
    }
}
