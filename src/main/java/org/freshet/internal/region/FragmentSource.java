package org.freshet.internal.region;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Renders shared variants, as nobody. Safe for any thread. */
@FunctionalInterface
public interface FragmentSource {

    /**
     * Renders regions of one page together, on another thread.
     *
     * @param variants each with what was changed and is why it is rendered; may be nothing
     * @param done called once, with an outcome for each variant
     */
    void render(Variant.Page page, Map<Variant, Set<Path>> variants, Consumer<List<Outcome>> done);
}
