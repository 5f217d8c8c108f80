package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.freshet.ReactiveDeclarations;

/** Speaks of a region that there is not. */
@ApplicationScoped
public class Mistaken {

    void declare(@Observes ReactiveDeclarations declarations) {
        declarations.region("/holes.xhtml", "lost").on("item");
    }
}
