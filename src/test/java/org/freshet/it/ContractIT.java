package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.freshet.it.app.Letter;
import org.freshet.it.app.Mistaken;
import org.freshet.it.app.Users;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that declares what is not there, and in which nobody can log in. */
@ExtendWith(ArquillianExtension.class)
class ContractIT {

    private static final String[] UNKNOWN_BEAN = {
        "RX0623", "<rx:component id=\"wrong\"> (/mistaken.xhtml:5)", "\"nothing.at\" names nothing", "item", "shelf"
    };
    private static final String[] UNKNOWN_REGION = {
        "RX0622", "no <rx:component id=\"lost\"> in /holes.xhtml", "Its regions are: mine, outer"
    };

    private static final String[] MISSING_VIEW = {
        "RX0621", "region(\"/missing.xhtml\", \"list\")", "could not be loaded", "/holes.xhtml"
    };
    private static final String[] CYCLE = {"RX0628", "circle.a -> circle.b -> circle.a"};
    private static final String[] NO_IDENTITY = {"RX0631", Letter.class.getName(), "user.{addressee}"};

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "probe", testable = false)
    static Archive<?> probe() {
        return RedeployIT.probe();
    }

    @Deployment(name = "failing", managed = false, testable = false)
    static Archive<?> failing() {
        return mistaken("failing", "fail");
    }

    @Deployment(name = "warned", managed = false, testable = false)
    static Archive<?> warned() {
        return mistaken("warned", "warn");
    }

    @Test
    @Tag("S58")
    void deployment_withMistakes_failsWhereThatIsWanted_andSaysAllOfThem() {
        long before = ServerLog.lines().count();
        assertThatThrownBy(() -> deployer.deploy("failing")).isNotNull();
        await().untilAsserted(() -> assertThat(ServerLog.lines().skip(before))
                .anySatisfy(line -> assertThat(line).contains(UNKNOWN_BEAN))
                .anySatisfy(line -> assertThat(line).contains(UNKNOWN_REGION))
                .anySatisfy(line -> assertThat(line).contains(MISSING_VIEW))
                .noneSatisfy(line -> assertThat(line).contains("RX0302", " is up for /failing/")));
        assertThat(LiveFixture.site("failing").get("locale.xhtml").statusCode()).isEqualTo(404);
        await("what was started ends").until(ContractIT::threads, names -> !names.contains("-failing"));
    }

    @Test
    @Tag("S58")
    void deployment_withMistakes_isWarnedOfThem_andOfWhatMayBeOne_andWorks() {
        long before = ServerLog.lines().count();
        deployer.deploy("warned");
        try {
            for (String[] finding : List.of(UNKNOWN_BEAN, UNKNOWN_REGION, MISSING_VIEW, CYCLE, NO_IDENTITY)) {
                await().untilAsserted(() -> assertThat(ServerLog.lines().skip(before))
                        .anySatisfy(line -> assertThat(line).contains(finding)));
            }
            assertThat(LiveFixture.site("warned").get("locale.xhtml").body()).contains("rx-token=");
        } finally {
            deployer.undeploy("warned");
        }
    }

    private static String threads() {
        return LiveFixture.site("probe").get("probe?threads=freshet").body();
    }

    private static Archive<?> mistaken(String name, String check) {
        return LiveFixture.archive(
                name, Map.of("freshet.check", check), web -> web.addClasses(Mistaken.class, Letter.class)
                        .deleteClass(Users.class)
                        .addAsWebResource("it/mistaken.xhtml", "mistaken.xhtml"));
    }
}
