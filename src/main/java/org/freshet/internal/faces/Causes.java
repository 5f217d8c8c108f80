package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.ReactiveRefresh;
import org.freshet.internal.region.Path;

/** Why the region that is being rendered is rendered, kept where its beans find it. Safe for any thread. */
public final class Causes implements ReactiveRefresh {

    private static final String KEY = Causes.class.getName();

    static void set(FacesContext context, Collection<Path> causes) {
        context.getAttributes().put(KEY, causes);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> paths() {
        FacesContext context = FacesContext.getCurrentInstance();
        Collection<Path> causes = context == null
                ? Set.of()
                : (Collection<Path>) context.getAttributes().getOrDefault(KEY, Set.of());
        return causes.stream().map(Path::toString).collect(Collectors.toUnmodifiableSet());
    }
}
