package org.freshet.internal.region;

import java.util.List;
import java.util.function.Consumer;

/** Renders shared variants, as nobody. Safe for any thread. */
@FunctionalInterface
public interface FragmentSource {

    /**
     * Renders regions of one page together, on another thread.
     *
     * @param done called once, with an outcome for each variant
     */
    void render(Variant.Page page, List<Variant> variants, Consumer<List<Outcome>> done);
}
