package org.freshet.internal.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** The JSON of plain values: numbers and booleans as such, maps and collections, anything else (dates, enums, UUIDs) as the string it prints. */
final class JsonValues {

    private JsonValues() {}

    static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return Provider.JSON.createValue(((Number) value).intValue());
        }
        if (value instanceof Long number) {
            return Provider.JSON.createValue(number);
        }
        if (value instanceof BigDecimal number) {
            return Provider.JSON.createValue(number);
        }
        if (value instanceof BigInteger number) {
            return Provider.JSON.createValue(number);
        }
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    ? Provider.JSON.createValue(new BigDecimal(value.toString()))
                    : JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> values) {
            JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
            values.forEach(each -> array.add(of(each)));
            return array.build();
        }
        return Provider.JSON.createValue(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    static JsonObject of(Map<?, ?> values) {
        JsonObjectBuilder object = Provider.JSON.createObjectBuilder();
        values.forEach((name, value) -> object.add(String.valueOf(name), of(value)));
        return object.build();
    }
}
