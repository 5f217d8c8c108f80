package org.freshet.internal.cdi;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.freshet.ReactiveConsumer;
import org.freshet.spi.AllRolesAllowed;

/** The roles that the application's classes name. Filled while the container starts. */
final class KnownRoles {

    private final Set<String> roles = new TreeSet<>();

    void add(AnnotatedType<?> type) {
        Stream.concat(Stream.of(type), type.getMethods().stream()).forEach(this::add);
    }

    private void add(Annotated annotated) {
        annotated.getAnnotations(RolesAllowed.class).forEach(found -> roles.addAll(List.of(found.value())));
        annotated.getAnnotations(DeclareRoles.class).forEach(found -> roles.addAll(List.of(found.value())));
        annotated.getAnnotations(AllRolesAllowed.class).forEach(found -> roles.addAll(List.of(found.value())));
        annotated.getAnnotations(ReactiveConsumer.class).forEach(found -> {
            roles.addAll(List.of(found.anyRole()));
            roles.addAll(List.of(found.allRoles()));
        });
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }
}
