package org.freshet.internal.cdi;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.function.UnaryOperator;

/** Objects of the application's as JSON-B writes them, made maps and lists. A class of its own, so that JSON-B is linked only where it is. */
final class BeanValues implements UnaryOperator<Object> {

    // Guarded by this. Not made before it is needed: a server may have the API alone.
    private Jsonb jsonb;

    @Override
    public Object apply(Object bean) {
        Jsonb writer = jsonb();
        return writer.fromJson(writer.toJson(bean), Object.class);
    }

    private synchronized Jsonb jsonb() {
        jsonb = jsonb == null ? JsonbBuilder.create() : jsonb;
        return jsonb;
    }
}
