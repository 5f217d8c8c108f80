package org.freshet.benchmark.server;

import java.io.File;
import java.net.URISyntaxException;
import org.freshet.Reactive;
import org.freshet.benchmark.server.app.Row;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.omnifaces.cdi.Push;

/** Packs what is measured, with the JARs of Freshet and OmniFaces that are on the class path. */
final class BenchmarkApplication {

    static final String CONTEXT = "bench";

    private BenchmarkApplication() {}

    static WebArchive war() {
        return ShrinkWrap.create(WebArchive.class, CONTEXT + ".war")
                .addPackage(Row.class.getPackage())
                .addAsLibraries(jarOf(Reactive.class), jarOf(Push.class))
                .addAsResource("bench/persistence.xml", "META-INF/persistence.xml")
                .addAsWebInfResource("bench/beans.xml", "beans.xml")
                .addAsWebInfResource("bench/web.xml", "web.xml")
                .addAsWebResource("bench/region.xhtml", "region.xhtml")
                .addAsWebResource("bench/live.xhtml", "live.xhtml")
                .addAsWebResource("bench/ajax.xhtml", "ajax.xhtml")
                .addAsWebResource("bench/bare.xhtml", "bare.xhtml")
                .addAsWebResource("bench/wide.xhtml", "wide.xhtml")
                .addAsWebResource("bench/long.xhtml", "long.xhtml");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
