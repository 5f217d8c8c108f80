package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beans make up what a region shows with or without being told what changed, at once or on another thread. */
@ExtendWith(ArquillianExtension.class)
class CausesIT {

    private static final Pattern TOKEN = Pattern.compile("rx-token=\"([^\"]+)\"");
    private static final List<String> REGIONS = List.of("plain", "plainOf", "later", "laterOf");

    private final Site alice = Site.fixture().as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    @Tag("S50")
    void bean_ofAnyForm_makesUpItsRegion_andKnowsWhatChangedIfItAsks() {
        String quiet = alice.op("add", "title", "quiet one");
        String loud = alice.op("add", "title", "loud one");
        String page = alice.get("causes.xhtml").body();
        assertThat(page).contains("quiet one", "loud one", "[]");
        try (RxClient client = alice.connect()) {
            Matcher tokens = TOKEN.matcher(page);
            while (tokens.find()) {
                client.subscribeWith(tokens.group(1), 1);
            }
            alice.op("rename", "id", loud, "title", "louder one");
            Map<String, String> shown = new HashMap<>();
            while (!shown.keySet().containsAll(REGIONS)) {
                JsonObject pushed =
                        client.await(message -> message.getString("html", "").contains("louder one"));
                shown.put(pushed.getString("region"), pushed.getString("html"));
            }
            assertThat(shown.get("plain")).contains("quiet one");
            assertThat(shown.get("later")).contains("quiet one");
            for (String told : List.of("plainOf", "laterOf")) {
                assertThat(shown.get(told))
                        .contains("[todo.[" + loud + "].title, todo.title]")
                        .doesNotContain("quiet one", "[" + quiet + "]");
            }
        }
        assertThat(alice.get("causes.xhtml").body()).contains("quiet one", "louder one", "[]");
    }
}
