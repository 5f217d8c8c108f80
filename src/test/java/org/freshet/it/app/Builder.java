package org.freshet.it.app;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.freshet.ReactiveRefresh;

/** The forms in which a bean can make up what a region shows: with and without being told what changed, here and on another thread. */
@Named
@RequestScoped
public class Builder {

    @EJB
    private TodoService service;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ReactiveRefresh refresh;

    public Collection<String> getChanged() {
        return new TreeSet<>(refresh.paths());
    }

    public List<Todo> getPlain() {
        return service.all();
    }

    /** Only those that changed, where that is known. */
    public List<Todo> plainOf(Collection<String> changed) {
        return service.all().stream()
                .filter(todo -> changed.isEmpty() || changed.contains("todo.[" + todo.getId() + "].title"))
                .toList();
    }

    public List<Todo> getLater() {
        return executor.supplyAsync(this::getPlain).join();
    }

    public List<Todo> laterOf(Collection<String> changed) {
        return executor.supplyAsync(() -> plainOf(changed)).join();
    }
}
