package org.freshet.it;

import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of rights that come and go, with the built JAR, in the packaging of this run. */
final class SafetyFixture {

    private static final String NAME = "safety";

    private SafetyFixture() {}

    /** One more browser. */
    static Site site() {
        return Site.of("http://localhost:8080/" + NAME + "/");
    }

    static Archive<?> application() {
        return Fixture.isEar() ? ear() : web().addAsLibraries(Fixture.freshet());
    }

    private static EnterpriseArchive ear() {
        return ShrinkWrap.create(EnterpriseArchive.class, NAME + ".ear")
                .addAsLibraries(Fixture.freshet())
                .addAsModule(web())
                .setApplicationXML(
                        new StringAsset(
                                """
                        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                          <application-name>safety</application-name>
                          <module><web><web-uri>safety.war</web-uri><context-root>/safety</context-root></web></module>
                          <library-directory>lib</library-directory>
                        </application>
                        """));
    }

    private static WebArchive web() {
        return ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addPackage("org.freshet.it.safety")
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsWebInfResource("it/safety-web.xml", "web.xml")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
    }
}
