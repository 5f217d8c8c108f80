package org.freshet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one file that the client's modules become. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ClientIT {

    @Test
    void client_addsOneNameToThePages(Page page) {
        FakeServer server = new FakeServer(page);
        page.addInitScript("window.before = new Set(Object.getOwnPropertyNames(window))");
        server.openConnected(RegionElement.region("list", 1));
        assertThat(page.evaluate(
                        "Object.getOwnPropertyNames(window).filter(name => !before.has(name) && name != 'before')"))
                .isEqualTo(List.of("rx"));
    }
}
