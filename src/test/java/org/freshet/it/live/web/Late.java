package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.freshet.ReactiveInspector;
import org.freshet.ReactiveInspector.Touch;
import org.freshet.it.live.Items;

/** Renames what the request's parameter says while its page is being rendered, once that has been told. */
@Named
@RequestScoped
public class Late {

    private static final long POLL_NANOS = 10_000_000;

    @EJB
    private Items items;

    @Inject
    private ReactiveInspector inspector;

    private boolean done;

    public String getTouch() {
        String id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("late");
        if (id != null && !done) {
            done = true;
            Touch before = newestOrNull();
            items.rename(Long.parseLong(id), "LATE");
            while (Objects.equals(newestOrNull(), before)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        return "";
    }

    private Touch newestOrNull() {
        return inspector.recent().stream().findFirst().orElse(null);
    }
}
