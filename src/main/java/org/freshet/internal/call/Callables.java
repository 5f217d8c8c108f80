package org.freshet.internal.call;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.ReactiveMethod;
import org.freshet.internal.text.CallTexts;

/** The methods of a deployment that browsers may call, and what is wrong with them. Filled while the container starts. */
public final class Callables {

    private final List<Target> targets = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** A bean that is a class of its own, managed or an EJB. */
    public void add(Bean<?> bean) {
        for (Method method : MarkedMethods.of(bean.getBeanClass())) {
            List<String> found = new TargetCheck(bean, method).problems();
            problems.addAll(found);
            if (found.isEmpty()) {
                targets.add(target(bean, method));
            }
        }
    }

    /** Mistakes, for people. */
    public List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        for (int i = 0; i < targets.size(); i++) {
            for (Target other : targets.subList(0, i)) {
                Target target = targets.get(i);
                if (target.name().equals(other.name()) && (sees(target, other) || sees(other, target))) {
                    all.add(CallTexts.twoMethodsOfOneName(target.name(), other.place(), target.place()));
                }
            }
        }
        return all;
    }

    /** What is allowed, but seldom meant. */
    public List<String> warnings() {
        return targets.stream()
                .flatMap(target -> ReturnedEntities.of(target.marked().getGenericReturnType()).stream()
                        .map(entity -> CallTexts.methodReturnsEntity(target.place(), entity)))
                .toList();
    }

    /**
     * What the browsers of one web application may call. Those of an EAR share a container on WildFly 39, but not what their classes do: the
     * methods of an administrator's WAR are none of the public one's.
     */
    public Map<String, Target> visibleTo(ClassLoader application) {
        Map<String, Target> visible = new LinkedHashMap<>();
        targets.stream()
                .filter(target -> isVisible(target.bean().getBeanClass(), application))
                .forEach(target -> visible.put(target.name(), target));
        return visible;
    }

    private static Target target(Bean<?> bean, Method marked) {
        Class<?> view = viewOrNull(bean, marked);
        Method method = methodOrNull(view, marked);
        // A public method of a class that is not.
        method.setAccessible(true);
        return new Target(
                name(bean) + '.' + marked.getName(),
                bean,
                view,
                method,
                marked,
                Access.of(marked, bean.getBeanClass()),
                marked.getAnnotation(ReactiveMethod.class).refresh());
    }

    private static String name(Bean<?> bean) {
        if (bean.getName() != null) {
            return bean.getName();
        }
        String simple = bean.getBeanClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /** A type of the bean's that has the method: an EJB may have interfaces only. */
    static Class<?> viewOrNull(Bean<?> bean, Method marked) {
        Set<java.lang.reflect.Type> types = bean.getTypes();
        if (types.contains(bean.getBeanClass())) {
            return bean.getBeanClass();
        }
        Collection<Class<?>> classes = types.stream()
                .filter(type -> type instanceof Class<?>)
                .<Class<?>>map(type -> (Class<?>) type)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
        return classes.stream()
                .filter(type -> methodOrNull(type, marked) != null)
                .findFirst()
                .orElse(null);
    }

    private static Method methodOrNull(Class<?> view, Method marked) {
        if (marked.getDeclaringClass().isAssignableFrom(view)) {
            return marked;
        }
        try {
            Method method = view.getMethod(marked.getName(), marked.getParameterTypes());
            return Modifier.isStatic(method.getModifiers()) ? null : method;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean sees(Target from, Target other) {
        return isVisible(other.bean().getBeanClass(), from.bean().getBeanClass().getClassLoader());
    }

    private static boolean isVisible(Class<?> type, ClassLoader loader) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
