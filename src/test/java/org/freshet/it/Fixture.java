package org.freshet.it;

import java.io.File;
import java.util.List;
import org.freshet.it.app.Audited;
import org.freshet.it.app.Booking;
import org.freshet.it.app.Builder;
import org.freshet.it.app.CallDesk;
import org.freshet.it.app.Cart;
import org.freshet.it.app.Choice;
import org.freshet.it.app.Courier;
import org.freshet.it.app.Drops;
import org.freshet.it.app.Gadget;
import org.freshet.it.app.Gates;
import org.freshet.it.app.Guarded;
import org.freshet.it.app.Ledger;
import org.freshet.it.app.Note;
import org.freshet.it.app.Observed;
import org.freshet.it.app.Operations;
import org.freshet.it.app.Own;
import org.freshet.it.app.Person;
import org.freshet.it.app.Reception;
import org.freshet.it.app.Renaming;
import org.freshet.it.app.RenamingBean;
import org.freshet.it.app.Rooms;
import org.freshet.it.app.Sly;
import org.freshet.it.app.Todo;
import org.freshet.it.app.TodoDesk;
import org.freshet.it.app.TodoPage;
import org.freshet.it.app.TodoService;
import org.freshet.it.app.Unheard;
import org.freshet.it.app.Users;
import org.freshet.it.app.Visit;
import org.freshet.it.app.Voice;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of the container tests, with the built JAR, in the packaging of this run. It has no endpoint of its own. */
public final class Fixture {

    /** Its context root in either packaging. */
    public static final String CONTEXT = "todo";

    private static final Class<?>[] DOMAIN = {
        Audited.class,
        Todo.class,
        Person.class,
        Booking.class,
        Gadget.class,
        Note.class,
        Unheard.class,
        TodoService.class,
        Guarded.class,
        Gates.class,
        TodoDesk.class,
        Renaming.class,
        RenamingBean.class
    };
    private static final Class<?>[] WEB = {
        Operations.class,
        Voice.class,
        Drops.class,
        Observed.class,
        TodoPage.class,
        Users.class,
        Rooms.class,
        Own.class,
        Sly.class,
        Visit.class,
        Choice.class,
        Builder.class,
        CallDesk.class,
        Courier.class,
        Cart.class,
        Reception.class,
        Ledger.class
    };

    private static final List<String> NETS = List.of(
            "caller",
            "secret",
            "user",
            "role",
            "session",
            "visit",
            "beside",
            "overridden",
            "fragile",
            "unkeyed",
            "around",
            "guard",
            "nested",
            "proved");

    private Fixture() {}

    /** As {@code -Dfreshet.packaging} says: {@code war} or {@code ear}. */
    public static Archive<?> application() {
        return isEar() ? ear() : war();
    }

    public static boolean isEar() {
        return "ear".equals(System.getProperty("freshet.packaging"));
    }

    public static WebArchive war() {
        return warWithoutFreshet().addAsLibraries(freshet());
    }

    static WebArchive warWithoutFreshet() {
        return web().addClasses(DOMAIN).addAsResource("it/persistence.xml", "META-INF/persistence.xml");
    }

    public static EnterpriseArchive ear() {
        JavaArchive domain = ShrinkWrap.create(JavaArchive.class, "domain.jar")
                .addClasses(DOMAIN)
                .addAsManifestResource("it/persistence.xml", "persistence.xml");
        return ear(CONTEXT, domain, web());
    }

    /** An EAR with Freshet in its library folder. */
    static EnterpriseArchive ear(String name, JavaArchive domain, WebArchive web) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
                .addAsLibraries(freshet())
                .addAsModules(domain.addAsManifestResource("it/beans.xml", "beans.xml"), web)
                .setApplicationXML(new StringAsset(
                        """
                        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                          <application-name>%1$s</application-name>
                          <module><ejb>domain.jar</ejb></module>
                          <module><web><web-uri>%1$s.war</web-uri><context-root>/%1$s</context-root></web></module>
                          <library-directory>lib</library-directory>
                        </application>
                        """
                                .formatted(name)));
    }

    /** The JAR as it was built. */
    public static JavaArchive freshet() {
        return ShrinkWrap.createFromZipFile(JavaArchive.class, new File(System.getProperty("freshet.jar")));
    }

    /** A WAR of pages alone, with Freshet and a setting. */
    static WebArchive webWith(String name, String key, String value) {
        return webWithout(name, key, value).addAsLibraries(freshet());
    }

    /** The same without Freshet and with a setting that changes nothing. */
    static WebArchive webWithout(String name) {
        return webWithout(name, "freshet.heartbeat", "PT20S");
    }

    private static WebArchive webWithout(String name, String key, String value) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .setWebXML(new StringAsset(
                        """
                                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                                  <context-param>
                                    <param-name>%s</param-name>
                                    <param-value>%s</param-value>
                                  </context-param>
                                  <servlet>
                                    <servlet-name>faces</servlet-name>
                                    <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                                  </servlet>
                                  <servlet-mapping>
                                    <servlet-name>faces</servlet-name>
                                    <url-pattern>*.xhtml</url-pattern>
                                  </servlet-mapping>
                                </web-app>
                                """
                                .formatted(key, value)));
    }

    private static WebArchive web() {
        WebArchive web = ShrinkWrap.create(WebArchive.class, CONTEXT + ".war");
        for (String page : NETS) {
            web.addAsWebResource("it/nets/" + page + ".xhtml", "nets/" + page + ".xhtml");
        }
        return web.addClasses(WEB)
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsWebInfResource("it/web.xml", "web.xml")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml")
                .addAsWebResource("it/todo.xhtml", "todo.xhtml")
                .addAsWebResource("it/two.xhtml", "two.xhtml")
                .addAsWebResource("it/partial.xhtml", "partial.xhtml")
                .addAsWebResource("it/causes.xhtml", "causes.xhtml")
                .addAsWebResource("it/kept.xhtml", "kept.xhtml")
                .addAsWebResource("it/frames.xhtml", "frames.xhtml");
    }
}
