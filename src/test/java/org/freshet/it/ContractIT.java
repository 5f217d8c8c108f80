package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.freshet.it.app.Mistaken;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that declares what is not there. */
@ExtendWith(ArquillianExtension.class)
class ContractIT {

    private static final String[] UNKNOWN_BEAN = {
        "RX0623", "<rx:component id=\"wrong\"> (/mistaken.xhtml:5)", "\"nothing.at\" names nothing", "item", "shelf"
    };
    private static final String[] UNKNOWN_REGION = {
        "RX0622", "no <rx:component id=\"lost\"> in /holes.xhtml", "Its regions are: mine, outer"
    };

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
    void deployment_withMistakes_failsWhereThatIsWanted_andSaysAllOfThem() {
        long before = ServerLog.lines().count();
        assertThatThrownBy(() -> deployer.deploy("failing")).isNotNull();
        await().untilAsserted(() -> assertThat(ServerLog.lines().skip(before))
                .anySatisfy(line -> assertThat(line).contains(UNKNOWN_BEAN))
                .anySatisfy(line -> assertThat(line).contains(UNKNOWN_REGION))
                .noneSatisfy(line -> assertThat(line).contains("RX0302", " is up for /failing/")));
        assertThat(LiveFixture.site("failing").get("locale.xhtml").statusCode()).isEqualTo(404);
        await("what was started ends").until(ContractIT::threads, names -> !names.contains("-failing"));
    }

    @Test
    void deployment_withMistakes_isWarnedOfThem_andWorks() {
        long before = ServerLog.lines().count();
        deployer.deploy("warned");
        try {
            await().untilAsserted(() -> assertThat(ServerLog.lines().skip(before))
                    .anySatisfy(line -> assertThat(line).contains(UNKNOWN_BEAN))
                    .anySatisfy(line -> assertThat(line).contains(UNKNOWN_REGION)));
            assertThat(LiveFixture.site("warned").get("locale.xhtml").body()).contains("rx-token=");
        } finally {
            deployer.undeploy("warned");
        }
    }

    private static String threads() {
        return LiveFixture.site("probe").get("probe?threads=freshet").body();
    }

    private static Archive<?> mistaken(String name, String check) {
        return LiveFixture.archive(name, Map.of("freshet.check", check), web -> web.addClass(Mistaken.class)
                .addAsWebResource("it/mistaken.xhtml", "mistaken.xhtml"));
    }
}
