package org.freshet.internal.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.freshet.DerivedFrom;

/** The methods of a class that carry {@link DerivedFrom}, also where it does not belong. */
final class AnnotatedMethods {

    private AnnotatedMethods() {}

    static List<Method> of(Class<?> type) {
        try {
            return Stream.concat(Arrays.stream(type.getMethods()), hidden(type))
                    .filter(method -> method.isAnnotationPresent(DerivedFrom.class))
                    // The compiler copies annotations to the methods that it adds.
                    .filter(method -> !method.isBridge())
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        } catch (LinkageError | TypeNotPresentException e) {
            // A class that is not there, such as an optional library's: its other methods cannot be told either.
            return List.of();
        }
    }

    static String name(Method method) {
        return method.getDeclaringClass().getName() + '.' + method.getName() + "()";
    }

    private static Stream<Method> hidden(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(method -> !Modifier.isPublic(method.getModifiers()));
    }
}
