package org.freshet.internal.call;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;

/**
 * A method that browsers may call.
 *
 * @param name as calls name it: {@code bean.method}
 * @param view the type by which the bean is referred to: its class, or an interface of an EJB
 * @param method that of the view
 * @param marked that of the bean's class, with the annotations
 */
public record Target(
        String name, Bean<?> bean, Class<?> view, Method method, Method marked, Access access, boolean refresh) {

    /** For people: {@code com.example.Todos.add()}. */
    String place() {
        return place(marked);
    }

    static String place(Method method) {
        return method.getDeclaringClass().getName() + '.' + method.getName() + "()";
    }
}
