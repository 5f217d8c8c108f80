package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms in a refreshed region can post back to the page's view. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class FacesFormIT {

    private static final String STATE = "<input type='hidden' name='jakarta.faces.ViewState' id='v:0' value='%s'/>";
    private static final String WINDOW = "<input type='hidden' name='jakarta.faces.ClientWindow' id='w:0' value='%s'/>";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void form_onThePage_keepsItsState() {
        show("", form("f", "<b>a</b>" + STATE.formatted("page") + WINDOW.formatted("window")));
        page.evaluate("document.querySelector('input[id]').mark = 'same'");
        morph(form("f", "<b>b</b>"));
        assertThat(page.locator("b")).hasText("b");
        assertThat(state("f")).hasValue("page");
        assertThat(window("f")).hasValue("window");
        morph(form("f", "<b>c</b>" + STATE.formatted("of the fragment")));
        assertThat(page.locator("b")).hasText("c");
        assertThat(state("f")).hasValue("page");
        assertThat(window("f")).hasValue("window");
    }

    @Test
    void form_new_getsTheStateOfAnotherOne() {
        show(
                form("other", STATE.formatted("page") + WINDOW.formatted("window"))
                        + form("third", STATE.formatted("page")),
                "a");
        morph("<p>" + form("f", "<b>b</b>") + "</p>");
        assertThat(page.locator("#f b")).hasText("b");
        assertThat(state("f")).hasValue("page");
        assertThat(window("f")).hasValue("window");
        assertThat(page.locator("[id='v:0']")).hasCount(2);
        morph("<p>" + form("f", "<b>c</b>") + "</p>");
        assertThat(page.locator("#f b")).hasText("c");
        assertThat(state("f")).hasCount(1);
    }

    @Test
    void form_newWithAFieldNamedId_getsTheStateOfAnotherOne() {
        show(form("other", STATE.formatted("page")), "a");
        morph(form("f", "<input name='id' id='id'/>"));
        assertThat(state("f")).hasValue("page");
    }

    @Test
    void form_inPlaceOfTheOnlyOne_inheritsItsState() {
        show("", form("f", STATE.formatted("page")));
        morph(form("g", ""));
        assertThat(state("g")).hasValue("page");
        server.morphRoot("<section id='root'>" + form("h", "") + "</section>");
        assertThat(page.locator("section > #h [name='jakarta.faces.ViewState']"))
                .hasValue("page");
    }

    @Test
    void form_thatIsNotOfFaces_isToldNothing() {
        show(form("other", STATE.formatted("page")), "a");
        morph("<form id='search' method='post' action='https://example.org/'><input name='q'/></form>"
                + "<form><input name=''/></form>");
        assertThat(page.locator("#root form")).hasCount(2);
        assertThat(page.locator("#root [name='jakarta.faces.ViewState']")).hasCount(0);
    }

    private Locator state(String form) {
        return page.locator("#" + form + " [name='jakarta.faces.ViewState']");
    }

    private Locator window(String form) {
        return page.locator("#" + form + " [name='jakarta.faces.ClientWindow']");
    }

    private static String form(String id, String content) {
        return "<form id='%1$s'><input type='hidden' name='%1$s' value='%1$s'/>%2$s</form>".formatted(id, content);
    }

    private void show(String around, String content) {
        server.open("<div id='root'>", content, "</div>", around);
    }

    private void morph(String content) {
        server.morphRoot("<div id='root'>" + content + "</div>");
    }
}
