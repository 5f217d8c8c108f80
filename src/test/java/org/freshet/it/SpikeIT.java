package org.freshet.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SpikeIT {
    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void spike() {
        String id = site.op("add", "title", "a & b");
        String page = site.get("todo.xhtml").body();
        System.out.println(page);
        String token = Site.tokenIn(page);
        try (RxClient client = site.connect()) {
            System.out.println(client.subscribeWith(token, 2));
            System.out.println(site.op("tick", "id", id, "done", true));
            System.out.println(client.untilNow());
            System.out.println(site.get("todo.xhtml").body());
            System.out.println(site.get("rx/fragment?token=" + token).body());
            System.out.println(site.op("rename", "id", id, "title", "xyz"));
            System.out.println(client.nextFrame());
            System.out.println(client.untilNow());
        }
    }
}
