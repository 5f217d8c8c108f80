package org.freshet.it;

import java.io.File;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.freshet.it.app.Users;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of the pages that are watched in browsers, with the built JAR, in the packaging of this run. */
final class LiveFixture {

    private static final String DOMAIN = "org.freshet.it.live";
    private static final String WEB = "org.freshet.it.live.web";
    private static final String STAGE = "jakarta.faces.PROJECT_STAGE";

    private LiveFixture() {}

    static Archive<?> application() {
        return archive("live", Map.of(STAGE, "Production"), web -> {});
    }

    static Archive<?> development() {
        return archive("development", Map.of(STAGE, "Development"), web -> {});
    }

    static Site site(String name) {
        return Site.of("http://localhost:8080/" + name + "/");
    }

    /**
     * @param parameters of the context
     * @param more adds to the web application
     */
    static Archive<?> archive(String name, Map<String, String> parameters, Consumer<WebArchive> more) {
        WebArchive web = web(name, parameters);
        more.accept(web);
        return Fixture.isEar() ? ear(name, web) : war(web);
    }

    private static WebArchive war(WebArchive web) {
        return web.addPackage(DOMAIN)
                .addAsResource("it/live-persistence.xml", "META-INF/persistence.xml")
                .addAsLibraries(Fixture.freshet());
    }

    private static EnterpriseArchive ear(String name, WebArchive web) {
        JavaArchive domain = ShrinkWrap.create(JavaArchive.class, "domain.jar")
                .addPackage(DOMAIN)
                .addAsManifestResource("it/live-persistence.xml", "persistence.xml");
        return Fixture.ear(name, domain, web);
    }

    private static WebArchive web(String name, Map<String, String> parameters) {
        GenericArchive pages = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(new File("src/test/resources/it/live"))
                .as(GenericArchive.class);
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackage(WEB)
                .addClass(Users.class)
                .merge(pages)
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsWebInfResource("it/pages/WEB-INF/faces-config.xml", "faces-config.xml")
                .setWebXML(new StringAsset(descriptor(parameters)));
    }

    /** Pages that show what is somebody's ask for a log-in: browsers name nobody before they are asked. */
    private static String descriptor(Map<String, String> parameters) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  %s
                  <servlet>
                    <servlet-name>faces</servlet-name>
                    <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>faces</servlet-name>
                    <url-pattern>*.xhtml</url-pattern>
                  </servlet-mapping>
                  <security-constraint>
                    <web-resource-collection>
                      <web-resource-name>mine</web-resource-name>
                      <url-pattern>/holes.xhtml</url-pattern>
                      <url-pattern>/rows.xhtml</url-pattern>
                      <url-pattern>/table.xhtml</url-pattern>
                    </web-resource-collection>
                    <auth-constraint><role-name>**</role-name></auth-constraint>
                  </security-constraint>
                </web-app>
                """
                .formatted(parameters.entrySet().stream()
                        .map(parameter -> "<context-param><param-name>" + parameter.getKey()
                                + "</param-name><param-value>" + parameter.getValue()
                                + "</param-value></context-param>")
                        .collect(Collectors.joining()));
    }
}
