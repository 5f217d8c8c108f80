package org.freshet.internal.call;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The entities that a declared type names: JSON-B would write all their attributes, whatever is exposed. */
final class ReturnedEntities {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private ReturnedEntities() {}

    static List<String> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> of(argument).stream())
                    .distinct()
                    .toList();
        }
        if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? of(plain.getComponentType())
                    : Arrays.stream(plain.getAnnotations())
                            .map(Annotation::annotationType)
                            .filter(annotation -> annotation.getName().equals(ENTITY))
                            .map(annotation -> plain.getName())
                            .toList();
        }
        return List.of();
    }
}
