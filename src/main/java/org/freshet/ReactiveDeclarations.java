package org.freshet;

/**
 * Takes what an application declares in code rather than by {@link DerivedFrom} and the attribute {@code on} of a region. Fired once as
 * CDI event when the first web application of a deployment starts:
 *
 * <pre>{@code void declare(@Observes ReactiveDeclarations declarations) {
 *     declarations.derive("stats.open", "todo.done", "todo.(rows)");
 *     declarations.region("/board.xhtml", "list").on("stats.open");
 * }}</pre>
 *
 * <p>What is declared adds to what is there. Mistakes, such as a path that names nothing, are collected and reported together, see the
 * setting {@code freshet.check}. To be used on the thread of the event and until the observer returns.
 */
public interface ReactiveDeclarations {

    /**
     * A change of a source is a change of this path too.
     *
     * @param path what is derived: a property of a bean, of an entity, or a name of your own
     * @param sources what it is derived from, see {@link DerivedFrom#value}; may be derived themselves
     * @throws NullPointerException if the path or a source is null
     */
    void derive(String path, String... sources);

    /**
     * One region of a page.
     *
     * @param view the page as Faces names it, such as {@code "/board.xhtml"}
     * @param region the {@code id} of the {@code <rx:component>} in it, or in what the page includes
     * @throws NullPointerException if one is null
     */
    Region region(String view, String region);

    /** One region of a page, to say more about. */
    interface Region {

        /**
         * Paths whose change refreshes the region, whatever it was seen to read, as its attribute {@code on} would say.
         *
         * @throws NullPointerException if one is null
         */
        void on(String... paths);
    }
}
