package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a region depends on by statements alone: on WildFly, with Hibernate, and not on Payara, with EclipseLink. */
@ExtendWith(ArquillianExtension.class)
class StatementsIT {

    private final Site site = PagesFixture.site();

    @Deployment(testable = false)
    static Archive<?> application() {
        return PagesFixture.application();
    }

    @ParameterizedTest
    @CsvSource({
        "derived, share, task.(rows) task.done",
        "filtered, open, task.(rows) task.done",
        "sorted, hours, task.(rows) task.estimate",
        "sorted, days, task.(rows) task.estimate",
        "sorted, reserve, task.(rows) task.estimate",
        "output, lines, task.(rows) task.title task.priority",
        "nested-beans, budget, project.(rows) project.budget"
    })
    void valueThatABeanAsksTheDatabaseFor_dependsOnWhatItsStatementsName(String page, String region, String paths) {
        assertThat(site.get(page + ".xhtml?undeclared=yes").statusCode()).isEqualTo(200);
        Set<String> found = Set.of(site.op("paths", "view", '/' + page + ".xhtml", "region", region)
                .split(" "));
        if ("wildfly".equals(System.getProperty("arquillian.launch"))) {
            assertThat(found)
                    .contains(paths.split(" "))
                    .filteredOn(path -> path.startsWith("task.") || path.startsWith("project."))
                    .containsExactlyInAnyOrder(paths.split(" "));
        } else {
            assertThat(found)
                    .as("EclipseLink's statements can be seen now: say so in the README, and declare less in the pages")
                    .isNotEmpty()
                    .doesNotContain(paths.split(" "));
        }
    }
}
