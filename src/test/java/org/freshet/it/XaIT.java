package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.freshet.it.xa.ParcelServlet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commits in which an XA resource takes part, enlisted by their own flush at the earliest: Payara ends these in another way. */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "freshet.packaging",
        matches = "war",
        disabledReason = "how a transaction ends is no matter of packaging")
class XaIT {

    private final Site site = Site.of("http://localhost:8080/xa/");

    @Deployment(testable = false)
    static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class, "xa.war")
                .addPackage(ParcelServlet.class.getPackage())
                .addAsLibraries(Fixture.freshet())
                .addAsResource("it/xa-persistence.xml", "META-INF/persistence.xml")
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                // So that WildFly finds the driver's class.
                .setManifest(new StringAsset("Dependencies: com.h2database.h2\n"));
    }

    @Test
    void commit_thatIsInTwoPhases_isToldOnce_andARollbackNever() {
        parcel("add", "first");
        parcel("addInVain", "never");
        parcel("addSuppressed", "second");
        parcel("add", "last");
        await().until(() -> told().contains("last"));
        assertThat(told()).isEqualTo("CREATED first, CREATED second, CREATED last");
    }

    private String told() {
        return parcel("told", "");
    }

    private String parcel(String what, String id) {
        return site.get("parcel/" + what + "?id=" + id).body();
    }
}
