package org.freshet.internal.cdi;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.freshet.internal.text.CaptureTexts;

/**
 * Copies what the application tells, as it is at that moment: texts, numbers, booleans, null, and maps and lists of these. What leaves
 * after the commit is not what became of an object meanwhile.
 */
final class PlainValues {

    private static final int DEEPEST = 50;
    /** Dates, UUIDs, locales, addresses. */
    private static final List<String> PRINTABLE = List.of("java.time.", "java.util.", "java.net.", "java.sql.");

    private final UnaryOperator<Object> beansOrNull;

    /** @param beansOrNull makes maps and lists of objects of the application's; null if nobody can */
    PlainValues(UnaryOperator<Object> beansOrNull) {
        this.beansOrNull = beansOrNull;
    }

    /** With JSON-B, if the server has it. */
    static PlainValues present() {
        return new PlainValues(Platform.hasJsonBinding(PlainValues.class.getClassLoader()) ? new BeanValues() : null);
    }

    /** @throws IllegalArgumentException if it is null or has a value that cannot be told */
    Map<String, Object> of(String argument, Map<String, ?> values) {
        if (values == null) {
            throw new IllegalArgumentException(CaptureTexts.noValues(argument));
        }
        return map(argument, values, 0);
    }

    private Object value(String name, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(CaptureTexts.valueTooDeep(name, DEEPEST));
        }
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        } else if (value instanceof Optional<?> optional) {
            return value(name, optional.orElse(null), depth);
        } else if (value instanceof Map<?, ?> map) {
            return map(name, map, depth + 1);
        } else if (value instanceof Collection<?> collection) {
            return list(name, collection, depth + 1);
        } else if (value.getClass().isArray()) {
            return list(name, elements(value), depth + 1);
        } else if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        } else if (value.getClass() == Date.class) {
            return ((Date) value).toInstant();
        }
        return text(value) ? value instanceof CharSequence ? value.toString() : value : bean(name, value, depth);
    }

    /** What is written as it prints. */
    private static boolean text(Object value) {
        String type = value.getClass().getName();
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum
                || PRINTABLE.stream().anyMatch(type::startsWith);
    }

    private Object bean(String name, Object bean, int depth) {
        if (beansOrNull == null) {
            throw new IllegalArgumentException(CaptureTexts.unwritableValue(name, bean.getClass()));
        }
        Object plain;
        try {
            plain = beansOrNull.apply(bean);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException(CaptureTexts.unwritableValue(name, bean.getClass()), e);
        }
        return value(name, plain, depth + 1);
    }

    private Map<String, Object> map(String name, Map<?, ?> map, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value(name + '.' + key, value, depth)));
        return Collections.unmodifiableMap(copy);
    }

    private List<Object> list(String name, Collection<?> collection, int depth) {
        List<Object> copy = new ArrayList<>();
        collection.forEach(value -> copy.add(value(name, value, depth)));
        return Collections.unmodifiableList(copy);
    }

    private static Collection<?> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
