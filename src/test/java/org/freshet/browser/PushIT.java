package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;
import static org.freshet.browser.RegionElement.row;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fragments that the server sends by itself, the same for everybody. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class PushIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void fragment_withoutToken_leavesTheRegionItsOwnAttributes() {
        var region = region("a", 1).in("shared").with("rx-interval='100' rx-faces='/f.js' class='old'");
        var connection = server.openConnected(region);
        page.evaluate("document.getElementById('a').mark = 'same'");
        connection.send(Message.fragment(region, "<div id='a' class='new'>newer</div>"));
        var a = page.locator("#a[rx-connected]:not([rx-stale])");
        assertThat(a).hasText("newer");
        assertThat(a).hasClass("new");
        assertThat(a).hasAttribute("rx-token", region.token());
        assertThat(a).hasAttribute("rx-region", "region.a");
        assertThat(a).hasAttribute("rx-groups", "demo.todo region.a");
        assertThat(a).hasAttribute("rx-mode", "shared");
        assertThat(a).hasAttribute("rx-interval", "100");
        assertThat(a).hasAttribute("rx-faces", "/f.js");
        assertThat(page.evaluate("document.getElementById('a').mark")).isEqualTo("same");
        server.catchUp();
        assertThat(connection.asked()).containsExactly("a1");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void fragment_withAttributesOfItsOwn_bringsThem() {
        var region = region("a", 1).in("shared").with("rx-interval='100'");
        var connection = server.openConnected(region);
        connection.send(Message.fragment(region, "<div id='a' rx-mode='personal' rx-interval='200'>newer</div>"));
        assertThat(page.locator("#a[rx-mode=personal][rx-interval='200']")).hasText("newer");
    }

    @Test
    void fragment_ofAnotherTag_replacesTheElementWhichSubscribes() {
        var connection = server.openConnected(region("a", 1));
        connection.send(Message.fragment(region("a", 1), "<section id='a'>newer</section>"));
        assertThat(page.locator("section#a")).hasText("newer");
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.asked()).containsExactly("a1", "a1");
    }

    @Test
    void fragment_shown_isToldAndMayBePrevented() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("window.texts = []; addEventListener('rx:refreshed', e => texts.push(e.target.textContent));"
                + " addEventListener('rx:before-refresh', e => window.kept && e.preventDefault())");
        connection.send(Message.fragment(region("a", 1).showing("first")));
        assertThat(page.locator("#a")).hasText("first");
        page.evaluate("window.kept = true");
        connection.send(Message.fragment(region("a", 1).showing("second")));
        server.catchUp();
        page.evaluate("window.kept = false");
        assertThat(page.locator("#a")).hasText("first");
        connection.send(Message.fragment(region("a", 1).showing("third")));
        assertThat(page.locator("#a")).hasText("third");
        assertThat(page.evaluate("texts.join()")).isEqualTo("first,third");
    }

    @Test
    void fragment_ofARow_isShownInTheRowOfItsKey() {
        var connection = server.openConnected(
                row(0, "A", 1), row(1, "B", 1), region("f:other", 1).keyed("B"));
        connection.send(Message.fragment(row(1, "B", 1).showing("newer")));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"row A", "newer", "f:other"});
    }

    @Test
    void fragment_ofARowThatIsElsewhereInThePage_keepsThePagesNumbers() {
        var content =
                "<label for='f:list:%1$d:text'>%2$s</label><input id='f:list:%1$d:text' name='f:list:%1$d:text'/>";
        var connection = server.openConnected(
                row(3, "A", 1).showing(content.formatted(3, "A")),
                row(1, "B", 1).showing(content.formatted(1, "B")));
        page.locator("[rx-key=B] input").fill("typed");
        connection.send(Message.fragment(row(3, "B", 1).showing(content.formatted(3, "newer"))));
        assertThat(page.locator("[rx-key=B] label")).hasText("newer");
        assertThat(page.locator("[rx-key=B]")).hasAttribute("id", "f:list:1:row");
        assertThat(page.locator("[rx-key=B] label")).hasAttribute("for", "f:list:1:text");
        assertThat(page.locator("[rx-key=B] input")).hasAttribute("id", "f:list:1:text");
        assertThat(page.locator("[rx-key=B] input")).hasAttribute("name", "f:list:1:text");
        assertThat(page.locator("[rx-key=B] input")).hasValue("typed");
        assertThat(page.locator("[rx-key=A] label")).hasText("A");
    }

    @Test
    void fragment_ofARowThatThePageShowsTwice_isShownInBoth() {
        var connection = server.openConnected(row(0, "A", 1), row(5, "A", 1));
        connection.send(Message.fragment(row(0, "A", 1).showing("<p id='f:list:0:p'>newer</p>")));
        assertThat(page.locator("[rx-key=A] > p")).hasCount(2);
        assertThat(page.locator("[id='f:list:0:row'] > [id='f:list:0:p']")).hasText("newer");
        assertThat(page.locator("[id='f:list:5:row'] > [id='f:list:5:p']")).hasText("newer");
    }

    @Test
    void fetch_ofARow_takesTheElementWhateverItsNumber() {
        var connection = server.openConnected(row(1, "B", 1));
        server.fragment(row(1, "B", 1), row(4, "B", 2).showing("newer"));
        connection.send(Message.refresh(row(1, "B", 1)));
        assertThat(page.locator("[id='f:list:1:row'][rx-key=B]")).hasText("newer");
        assertThat(page.locator("[rx-key=B]"))
                .hasAttribute("rx-token", row(4, "B", 2).token());
        assertThat(server.errors).isEmpty();
    }

    @Test
    void fragment_withoutTheElement_isFetched() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("fetched"));
        connection.send(
                Message.fragment(region("a", 1), "<p>what is this</p>"),
                Message.fragment(region("b", 1).showing("pushed")));
        assertThat(page.locator("#a")).hasText("fetched");
        assertThat(page.locator("#b")).hasText("pushed");
    }

    @Test
    void gone_ofRegion_removesElement() {
        var connection = server.openConnected(region("f:a", 1), region("b", 1));
        connection.send(Message.gone(region("f:a", 1)));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"b"});
    }

    @Test
    void gone_ofARow_removesThatRowOnly() {
        var connection = server.openConnected(row(0, "A", 1), row(1, "B", 1), row(2, "C", 1));
        connection.send(Message.gone(row(0, "B", 1)));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"row A", "row C"});
        server.awaitMessage(connection, "unsubscribe", 1);
        assertThat(connection.received("unsubscribe"))
                .extracting(message -> message.get("group").getAsString())
                .containsExactly(row(1, "B", 1).group());
    }
}
