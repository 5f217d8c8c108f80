package org.freshet.internal.call;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.freshet.Caller;
import org.freshet.spi.AllRolesAllowed;

/**
 * Who may call a method. What stands on the method counts alone; else that of every class from the bean's down to the one that declares it,
 * so that no subclass opens what another class has closed.
 *
 * @param roles of each set one role is needed; {@code **} is everybody who has logged in (Jakarta Annotations 2.1)
 */
public record Access(boolean denied, List<Set<String>> roles) {

    private static final String ANY_USER = "**";

    static Access of(Method method, Class<?> bean) {
        List<AnnotatedElement> places = new ArrayList<>();
        if (hasRule(method)) {
            places.add(method);
        } else {
            for (Class<?> c = bean; c != method.getDeclaringClass().getSuperclass(); c = c.getSuperclass()) {
                places.add(c);
            }
        }
        List<Set<String>> roles = new ArrayList<>();
        boolean denied = false;
        for (AnnotatedElement place : places) {
            denied |= place.getDeclaredAnnotation(DenyAll.class) != null;
            RolesAllowed allowed = place.getDeclaredAnnotation(RolesAllowed.class);
            if (allowed != null) {
                roles.add(Set.of(allowed.value()));
            }
            AllRolesAllowed all = place.getDeclaredAnnotation(AllRolesAllowed.class);
            if (all != null) {
                Arrays.stream(all.value()).map(Set::of).forEach(roles::add);
            }
        }
        return new Access(denied, List.copyOf(roles));
    }

    boolean allows(Caller caller) {
        return !denied
                && roles.stream().allMatch(any -> any.stream()
                        .anyMatch(role -> role.equals(ANY_USER) ? caller.user() != null : caller.isInRole(role)));
    }

    private static boolean hasRule(Method method) {
        return method.isAnnotationPresent(DenyAll.class)
                || method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(PermitAll.class);
    }
}
