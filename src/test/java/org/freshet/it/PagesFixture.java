package org.freshet.it;

import java.io.File;
import java.util.List;
import org.freshet.it.app.Users;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of thirty pages, with the built JAR, in the packaging of this run. */
final class PagesFixture {

    private static final String NAME = "pages";
    private static final String DOMAIN = "org.freshet.it.pages";
    private static final String WEB = "org.freshet.it.pages.web";

    /** What is opened: every page, some of them with several parameters. */
    static final List<String> PATHS = List.of(
            "attribute.xhtml?id=1",
            "attribute.xhtml?id=2",
            "attribute.xhtml?id=6",
            "build-time.xhtml",
            "composite.xhtml",
            "conditional.xhtml",
            "data-table.xhtml",
            "declared.xhtml",
            "derived.xhtml",
            "expressions.xhtml",
            "filtered.xhtml",
            "first-row.xhtml",
            "five-regions.xhtml",
            "form.xhtml",
            "include.xhtml",
            "inheritance.xhtml",
            "keyed-rows.xhtml",
            "lazy.xhtml",
            "locale.xhtml",
            "locale.xhtml?language=fr",
            "map.xhtml",
            "navigation.xhtml",
            "nested-beans.xhtml",
            "nested-repeat.xhtml",
            "output.xhtml",
            "personal.xhtml",
            "printed.xhtml",
            "repeat.xhtml",
            "sorted.xhtml",
            "template.xhtml",
            "values.xhtml",
            "view-scope.xhtml",
            "wrappers.xhtml");

    private PagesFixture() {}

    static Site site() {
        return Site.of("http://localhost:8080/" + NAME + "/");
    }

    static Archive<?> application() {
        return Fixture.isEar() ? ear() : war();
    }

    private static WebArchive war() {
        return web().addPackage(DOMAIN)
                .addAsResource("it/pages-persistence.xml", "META-INF/persistence.xml")
                .addAsLibraries(Fixture.freshet());
    }

    private static EnterpriseArchive ear() {
        JavaArchive domain = ShrinkWrap.create(JavaArchive.class, "domain.jar")
                .addPackage(DOMAIN)
                .addAsManifestResource("it/pages-persistence.xml", "persistence.xml");
        return Fixture.ear(NAME, domain, web());
    }

    private static WebArchive web() {
        GenericArchive pages = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(new File("src/test/resources/it/pages"))
                .as(GenericArchive.class);
        return ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addPackage(WEB)
                .addClass(Users.class)
                .merge(pages)
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsWebInfResource("it/web.xml", "web.xml")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
    }
}
