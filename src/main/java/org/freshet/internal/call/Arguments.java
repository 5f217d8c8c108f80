package org.freshet.internal.call;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.freshet.internal.wire.JsonText;

/** Reads arguments and writes results by JSON-B. To be used only where the server has that. Safe for any thread. */
public final class Arguments {

    private static final Logger LOG = System.getLogger("org.freshet.call");
    private static final Map<Type, Type> HELD = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);
    private static final int MAX_DEPTH = 32;
    private static final int MAX_RESULT_CHARS = 512 * 1024;

    private final Jsonb reading = JsonbBuilder.create(new JsonbConfig().withAdapters(new BoundedDecimal()));
    private final Jsonb writing = JsonbBuilder.create();

    /**
     * The arguments for a method.
     *
     * @param text a JSON array
     */
    Object[] read(Method method, String text) throws InvalidArgumentsException {
        JsonArray array = JsonText.parse(text).asJsonArray();
        Type[] types = method.getGenericParameterTypes();
        if (array.size() != types.length) {
            throw new InvalidArgumentsException(
                    "This method takes " + types.length + " argument(s), not " + array.size() + ".");
        }
        if (isDeeper(array, MAX_DEPTH)) {
            throw new InvalidArgumentsException("Arguments may be nested " + MAX_DEPTH + " deep at most.");
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = read(array.get(i), types[i], i + 1);
        }
        return arguments;
    }

    private Object read(JsonValue value, Type type, int number) throws InvalidArgumentsException {
        boolean isPrimitive = type instanceof Class<?> plain && plain.isPrimitive();
        if (value.equals(JsonValue.NULL)) {
            if (isPrimitive) {
                throw new InvalidArgumentsException(
                        "Argument " + number + " may not be null: it is " + name(type) + ".");
            }
            return type == JsonValue.class ? value : Absent.of(type);
        }
        Type boxed = isPrimitive ? MethodType.methodType((Class<?>) type).wrap().returnType() : type;
        Type held = held(boxed);
        if (held instanceof Class<?> plain && !Shape.fits(value, plain)
                || value instanceof JsonStructure && !Shape.isBounded(value)) {
            throw new InvalidArgumentsException(unreadable(type, number));
        }
        try {
            Object read = reading.fromJson(text(value, held), boxed);
            // Whatever JSON it is, Yasson 3.0 gives it for any type of JSON.
            boolean isOther = boxed instanceof Class<?> plain && !plain.isInstance(read);
            if (read != null && !isOther) {
                return read;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever Yasson 3.0 makes of it: not only JsonbException.
            throw new InvalidArgumentsException(unreadable(type, number), e);
        }
        throw new InvalidArgumentsException(unreadable(type, number));
    }

    /** What an optional value is of; any other type is itself. */
    private static Type held(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : HELD.getOrDefault(type, type);
    }

    /** A whole number without point and exponent, which Yasson 3.0 would cut off. */
    private static String text(JsonValue value, Type type) {
        return value instanceof JsonNumber number && Shape.isWhole(type)
                ? number.bigDecimalValue().toBigInteger().toString()
                : value.toString();
    }

    /**
     * What a method returned.
     *
     * @throws JsonbException if JSON-B cannot write it, or it is too long
     */
    JsonValue write(Object result, Type type) {
        Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        String text = result == value ? writing.toJson(value, type) : writing.toJson(value);
        if (text.length() > MAX_RESULT_CHARS) {
            throw new JsonbException("It has " + text.length() + " characters; allowed are " + MAX_RESULT_CHARS + ".");
        }
        return JsonText.parse(text);
    }

    /** Lets go of what JSON-B holds. */
    public void close() {
        close(reading);
        close(writing);
    }

    private static void close(Jsonb jsonb) {
        try {
            jsonb.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "JSON-B was not closed", e);
        }
    }

    private static boolean isDeeper(JsonValue value, int depth) {
        if (!(value instanceof JsonStructure)) {
            return false;
        }
        Collection<JsonValue> inner =
                value instanceof JsonArray array ? array : value.asJsonObject().values();
        return depth == 0 || inner.stream().anyMatch(child -> isDeeper(child, depth - 1));
    }

    private static String unreadable(Type type, int number) {
        return "Argument " + number + " cannot be read as " + name(type) + ".";
    }

    private static String name(Type type) {
        return type instanceof Class<?> plain
                ? plain.getSimpleName()
                : type.getTypeName().replaceAll("[a-z]\\w*\\.", "");
    }
}
