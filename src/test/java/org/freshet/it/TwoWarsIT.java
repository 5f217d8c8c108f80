package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** An EAR with two WARs and no EJB module: one CDI container on WildFly, two on Payara, which the relay joins. */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "freshet.packaging",
        matches = "ear",
        disabledReason = "there are no two WARs in a WAR")
class TwoWarsIT {

    private final Site first = Site.fixture();
    private final Site second = Site.of("http://localhost:8080/second/");

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        WebArchive second = ShrinkWrap.create(WebArchive.class, "second.war")
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsWebInfResource("it/web.xml", "web.xml")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
        return ShrinkWrap.create(EnterpriseArchive.class, "two.ear")
                .addAsLibraries(Fixture.freshet())
                .addAsModules(Fixture.warWithoutFreshet(), second)
                .setApplicationXML(
                        new StringAsset(
                                """
                        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                          <application-name>two</application-name>
                          <module><web><web-uri>todo.war</web-uri><context-root>/todo</context-root></web></module>
                          <module><web><web-uri>second.war</web-uri><context-root>/second</context-root></web></module>
                          <library-directory>lib</library-directory>
                        </application>
                        """));
    }

    @Test
    void change_committedInOneWar_reachesBrowsersOfBoth() {
        try (RxClient ofFirst = first.connect().subscribe("demo.todo");
                RxClient ofSecond = second.connect().subscribe("demo.todo")) {
            String id = first.op("add", "title", "for both");
            assertThat(ofFirst.await(m -> m.getString("type").equals("created")).get("id"))
                    .hasToString(id);
            assertThat(ofSecond.await(m -> m.getString("type").equals("created"))
                            .get("id"))
                    .hasToString(id);
        }
    }

    @Test
    void method_ofABeanOfOneWar_isNoneOfTheOthers() {
        String call = "{\"type\":\"call\",\"ref\":\"1\",\"method\":\"callDesk.surroundings\",\"args\":[]}";
        try (RxClient ofFirst = first.connect();
                RxClient ofSecond = second.connect()) {
            ofFirst.send(call);
            assertThat(ofFirst.await(m -> m.getString("type").equals("result")).getBoolean("ok"))
                    .isTrue();
            ofSecond.send(call);
            assertThat(ofSecond.await(m -> m.getString("type").equals("result"))
                            .getJsonObject("error")
                            .getString("code"))
                    .isEqualTo("unknown-method");
        }
    }

    @Test
    void token_ofOneWar_isNotAcceptedFromAnotherSession() {
        String token = first.token("demo.todo");
        try (RxClient ofSecond = second.connect()) {
            assertThat(ofSecond.subscribeWith(token, 1).get(0).getString("code"))
                    .isEqualTo("invalid-token");
        }
    }

    @Test
    void startUp_ofEachWar_isLogged() {
        assertThat(ServerLog.lines().filter(line -> line.contains("RX0302")))
                .anyMatch(line -> line.contains("is up for /todo/"))
                .anyMatch(line -> line.contains("is up for /second/"));
    }
}
