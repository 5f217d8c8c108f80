package org.freshet.internal.cdi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.freshet.Caller;
import org.freshet.spi.AllRolesAllowed;

/**
 * Which roles a class asks for by its annotations.
 *
 * @param any one of these at least; null: none is needed
 * @param all each of these
 */
record RoleRule(Set<String> any, Set<String> all) {

    static RoleRule of(Class<?> type) {
        RolesAllowed any = type.getAnnotation(RolesAllowed.class);
        AllRolesAllowed all = type.getAnnotation(AllRolesAllowed.class);
        Set<String> one = any == null ? null : Set.of(any.value());
        return new RoleRule(
                type.isAnnotationPresent(DenyAll.class) ? Set.of() : one, all == null ? Set.of() : Set.of(all.value()));
    }

    boolean admits(Caller who) {
        return (any == null || any.stream().anyMatch(who::isInRole))
                && who.roles().containsAll(all);
    }
}
