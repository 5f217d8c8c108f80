package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One transaction is one frame for each viewer: what groups are told, fragments, and what is to be fetched. */
@ExtendWith(ArquillianExtension.class)
class OneFrameIT {

    private static final Pattern TOKEN = Pattern.compile("rx-token=\"([^\"]+)\"");

    private final Site alice = Site.fixture().as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void transaction_onAPageWithGroupsAndSeveralRegions_isOneFrame() {
        try (RxClient client = viewer()) {
            for (int i = 0; i < 5; i++) {
                await().until(() -> alice.op("idle"), "true"::equals);
                alice.op("add", "title", "todo " + i);
                assertThat(types(client.nextFrame())).containsExactly("created", "refresh", "fragment", "fragment");
            }
        }
    }

    @Test
    void transaction_withMoreThanAQueueHolds_isOneFrameThatLosesNothing() {
        try (RxClient client = viewer()) {
            await().until(() -> alice.op("idle"), "true"::equals);
            alice.op("addMany", "title", "one of many", "count", 300);
            assertThat(types(client.nextFrame())).containsExactly("refresh", "refresh", "fragment", "fragment");
        }
    }

    /** Subscribed to everything on the page; the first renders, which are compared with it, are over. */
    private RxClient viewer() {
        String page = alice.get("frames.xhtml").body();
        RxClient client = alice.connect();
        Matcher tokens = TOKEN.matcher(page);
        while (tokens.find()) {
            client.subscribeWith(tokens.group(1), 1);
        }
        alice.op("add", "title", "first");
        client.await(message -> message.getString("region", "").equals("count"));
        client.untilNow();
        return client;
    }

    private static List<String> types(List<JsonObject> frame) {
        return frame.stream().map(message -> message.getString("type")).toList();
    }
}
