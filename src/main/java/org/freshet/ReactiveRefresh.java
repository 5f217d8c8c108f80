package org.freshet;

import java.util.Set;

/**
 * Tells a bean for which changes the region that it is being asked for is rendered again. Inject it: {@code @Inject ReactiveRefresh
 * refresh}. For what is shown for a moment, such as a mark on a changed row, or for reading less: what a region shows must follow from
 * the data alone.
 *
 * <p>To be called while a region is rendered, on the thread that renders it.
 */
public interface ReactiveRefresh {

    /**
     * What was changed, as paths such as {@code todo.title} and {@code todo.[42].title}; of a transaction with very many changes, the
     * names of the entities. Empty if the region is rendered for another reason: with its page, for the browser that fetches it, or to
     * be compared.
     */
    Set<String> paths();
}
