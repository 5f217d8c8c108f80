package org.freshet.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import org.freshet.internal.client.ServedClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one file that the client's modules become. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ClientIT {

    @Test
    void name_ofOneModule_hidesNoneOfTheBrowsersFromTheOthers(Page page) {
        assertThat(page.evaluate("names => names.filter(name => name in globalThis)", ServedClient.names()))
                .asInstanceOf(LIST)
                .isEmpty();
    }
}
