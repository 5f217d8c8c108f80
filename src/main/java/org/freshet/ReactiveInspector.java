package org.freshet;

import java.time.Instant;
import java.util.List;

/**
 * Explains what is live on this node, and why. Inject it: {@code @Inject ReactiveInspector inspector}. In the Faces project stage
 * Development the page {@code rx/inspector} shows the same.
 *
 * <p>Callable from any thread; takes a moment of the index's lock and changes nothing. What it returns is a picture of that moment.
 */
public interface ReactiveInspector {

    /** The regions that are shown now, or were until a moment ago, the oldest first. */
    List<Region> regions();

    /** What a change reaches, or would reach: one effect for each region and each reason. */
    List<Effect> explain(ReactiveChange change);

    /**
     * The same for paths such as {@code todo.title} and names of groups such as {@code demo.todo}: each text is taken as both.
     * An attribute is that of any entity: {@code todo.title} reaches what depends on {@code todo.[42].title}, too, unless a text names
     * a single one.
     *
     * @throws IllegalArgumentException if a text is neither
     */
    List<Effect> explain(String... pathsOrGroups);

    /** The last transactions that touched anything, the newest first; some twenty are kept. */
    List<Touch> recent();

    /** Whether no region is being rendered or waits for it. For tests, which can wait for this in place of sleeping. */
    boolean isIdle();

    /**
     * One region of a page, with one set of parameters.
     *
     * @param view the path of the view below the web application
     * @param line where the tag stands in its file; 0 if unknown
     * @param id the region's identifier, without the numbers of rows
     * @param key which row; null outside an iteration
     * @param mode {@code shared}, {@code personal} or {@code view}
     * @param reasons why it is not shared; empty if it is
     * @param paths what it read or declares, sorted
     * @param groups the groups that it declares, sorted
     * @param viewers how many connections show it
     * @param refreshes how often it was rendered for all viewers, or these told to fetch it, because of a change
     */
    record Region(
            String view,
            int line,
            String id,
            String key,
            String mode,
            List<String> reasons,
            List<String> paths,
            List<String> groups,
            int viewers,
            long refreshes) {

        public Region {
            reasons = List.copyOf(reasons);
            paths = List.copyOf(paths);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Why a region is touched.
     *
     * @param chain from what changed, over what is derived from it, to what the region depends on: paths, or one group
     */
    record Effect(List<String> chain, Region region) {

        public Effect {
            chain = List.copyOf(chain);
        }
    }

    /**
     * What one transaction touched.
     *
     * @param paths the first of them, if there were many
     * @param groups the first of them, if there were many
     */
    record Touch(Instant at, List<String> paths, List<String> groups) {

        public Touch {
            paths = List.copyOf(paths);
            groups = List.copyOf(groups);
        }
    }
}
