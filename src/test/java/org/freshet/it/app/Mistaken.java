package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.freshet.ReactiveDeclarations;

/** Speaks of what there is not, and of what nobody will see. */
@ApplicationScoped
public class Mistaken {

    void declare(@Observes ReactiveDeclarations declarations) {
        declarations.region("/holes.xhtml", "lost").on("item");
        declarations.region("/missing.xhtml", "list").on("item");
        declarations.derive("circle.a", "circle.b");
        declarations.derive("circle.b", "circle.a");
    }
}
