package org.freshet.it;

import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application with hooks, endpoints and observers of its own, some in a library, in the packaging of this run. */
final class PeopleFixture {

    static final String NAME = "people";

    private PeopleFixture() {}

    static Archive<?> application() {
        JavaArchive library = ShrinkWrap.create(JavaArchive.class, "dams.jar")
                .addPackage("org.freshet.it.people")
                .addAsManifestResource("it/beans.xml", "beans.xml");
        WebArchive web = Fixture.webWithout(NAME)
                .addPackage("org.freshet.it.people.web")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
        if (!Fixture.isEar()) {
            return web.addAsLibraries(Fixture.freshet(), library);
        }
        return ShrinkWrap.create(EnterpriseArchive.class, NAME + ".ear")
                .addAsLibraries(Fixture.freshet(), library)
                .addAsModule(web)
                .setApplicationXML(new StringAsset(
                        """
                        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                          <application-name>%1$s</application-name>
                          <module><web><web-uri>%1$s.war</web-uri><context-root>/%1$s</context-root></web></module>
                          <library-directory>lib</library-directory>
                        </application>
                        """
                                .formatted(NAME)));
    }

    static Site site() {
        return Site.of("http://localhost:8080/" + NAME + "/");
    }
}
