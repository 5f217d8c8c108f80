package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Regions that show the state of the page's view are asked of Faces, played here; {@link MojarraIT} has the real one. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ViewModeIT {

    /** Notes what it is asked for, and answers when told to. */
    private static final String FACES =
            """
            window.calls = [];
            window.faces = {ajax: {request(source, event, options) {
              if (!source) throw new Error("source not set");
              calls.push({source, options});
            }}};
            window.answer = (index, responseCode, text) => {
              const policy = window.policy ??= trustedTypes.createPolicy('test', {createHTML: x => x});
              const responseXML = text && new DOMParser().parseFromString(policy.createHTML(text), 'text/xml');
              const {onevent} = calls[index].options;
              onevent({type: 'event', status: 'begin', source: calls[index].source});
              onevent({type: 'event', status: 'complete', responseCode, responseXML});
              if (responseCode === 200) onevent({type: 'event', status: 'success', responseCode, responseXML});
              return responseXML?.querySelectorAll('update').length;
            };
            """;

    private static final String FORM = "<form id='%1$s'><input type='hidden' name='%1$s' value='%1$s'/>%2$s"
            + "<input type='hidden' name='jakarta.faces.ViewState' value='s1'/></form>";
    private static final String UPDATE = "<update id='%s'><![CDATA[%s]]></update>";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void refresh_inAForm_isAskedOfFacesAndMorphed() {
        page.addInitScript(FACES);
        var region = view("f:a", 1);
        var connection = server.openConnected(FORM.formatted("g", ""), FORM.formatted("f", region));
        page.evaluate("document.getElementById('f:a').mark = 'same';"
                + " addEventListener('rx:refreshed', e => window.told = e.target.textContent)");
        connection.send(Message.refresh(region));
        awaitCalls(1);
        assertThat(call(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of("source", "f", "execute", "@none", "render", "f:a"));
        // Of the updates only the region's is taken from Faces.
        var left = answer(
                0,
                changes(
                        UPDATE.formatted("f:a", view("f:a", 2).showing("newer]]]]><![CDATA[>")),
                        UPDATE.formatted("j:jakarta.faces.ViewState:0", "s2")));
        assertThat(left).isEqualTo(1);
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("newer]]>");
        assertThat(page.evaluate("told")).isEqualTo("newer]]>");
        assertThat(page.evaluate("document.getElementById('f:a').mark")).isEqualTo("same");
        server.catchUp();
        assertThat(server.requests).isEmpty();
        assertThat(connection.asked()).containsExactly("f:a1");
    }

    @Test
    void refresh_outsideOfAForm_usesTheFormInsideElseAnyWithViewState() {
        page.addInitScript(FACES);
        var around = view("a", 1).showing(FORM.formatted("inside", ""));
        var connection =
                server.openConnected("<form id='plain'></form>", FORM.formatted("any", ""), around, view("b", 1));
        connection.send(Message.refresh(view("a", 1)), Message.refresh(view("b", 1)));
        awaitCalls(2);
        assertThat(call(0)).containsEntry("source", "inside").containsEntry("render", "a");
        assertThat(call(1)).containsEntry("source", "any").containsEntry("render", "b");
    }

    @Test
    void refresh_ofSeveralInOneForm_isOneQuestion() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1) + "" + view("b", 1)), region("c", 1));
        server.fragment(region("c", 1), region("c", 2).showing("fetched"));
        connection.send(Message.RESYNC);
        awaitCalls(1);
        assertThat(call(0)).containsEntry("render", "a b");
        assertThat(page.locator("#c")).hasText("fetched");
        answer(
                0,
                changes(
                        UPDATE.formatted("a", view("a", 2).showing("newer a")),
                        UPDATE.formatted("b", view("b", 2).showing("newer b"))));
        assertThat(page.locator("[rx-mode=view]")).hasText(new String[] {"newer a", "newer b"});
        assertThat(server.fetched()).containsExactly("c1");
    }

    @Test
    void refresh_ofOneWithinAnother_comesWithIt() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1).showing(view("b", 1))));
        page.evaluate("document.getElementById('b').mark = 'same'");
        connection.send(Message.refresh(view("b", 1)), Message.refresh(view("a", 1)));
        awaitCalls(1);
        // Faces renders the inner one as part of the outer one only.
        answer(
                0,
                changes(UPDATE.formatted(
                        "a", view("a", 2).showing("x" + view("b", 2).showing("newer")))));
        assertThat(page.locator("#a")).hasText("xnewer");
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(page.evaluate("document.getElementById('b').mark")).isEqualTo("same");
    }

    @Test
    void refresh_withoutAnUpdate_removesTheElement() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1) + "" + view("b", 1)));
        connection.send(Message.refresh(view("a", 1)), Message.refresh(view("b", 1)));
        awaitCalls(1);
        answer(0, changes(UPDATE.formatted("b", view("b", 2).showing("newer"))));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer"});
    }

    @Test
    void refresh_duringAnother_isAskedOnceMore() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1)));
        connection.send(Message.refresh(view("a", 1)));
        awaitCalls(1);
        connection.send(Message.refresh(view("a", 1)));
        connection.send(Message.refresh(view("a", 1)));
        server.catchUp();
        assertThat(page.evaluate("calls.length")).isEqualTo(1);
        answer(0, changes(UPDATE.formatted("a", view("a", 2).showing("first"))));
        awaitCalls(2);
        answer(1, changes(UPDATE.formatted("a", view("a", 3).showing("second"))));
        assertThat(page.locator("#a")).hasText("second");
        assertThat(page.evaluate("calls.length")).isEqualTo(2);
    }

    @Test
    void refresh_prevented_isNotAsked() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1) + "" + view("b", 1)));
        page.evaluate("addEventListener('rx:before-refresh', e => e.target.id === 'a' && e.preventDefault())");
        connection.send(Message.refresh(view("a", 1)), Message.refresh(view("b", 1)));
        awaitCalls(1);
        assertThat(call(0)).containsEntry("render", "b");
    }

    @Test
    void refresh_fails_isTriedAgain() {
        page.clock().install();
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1)));
        connection.send(Message.refresh(view("a", 1)));
        awaitCalls(1);
        page.evaluate("answer(0, 503)");
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        page.clock().runFor(500);
        awaitCalls(2);
        answer(
                1,
                "<partial-response><error><error-name>java.lang.IllegalStateException</error-name></error></partial-response>");
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        page.clock().runFor(1_000);
        awaitCalls(3);
        answer(2, changes(UPDATE.formatted("a", view("a", 2).showing("newer"))));
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void refresh_oneOfSeveralFails_isTriedAgain_theOthersAreShown() {
        page.clock().install();
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1) + "" + view("b", 1)));
        connection.send(Message.refresh(view("a", 1)), Message.refresh(view("b", 1)));
        awaitCalls(1);
        // By this the server knows that an empty update is understood.
        assertThat(page.evaluate("calls[0].options.params")).isEqualTo(Map.of("rx.origin", "refresh"));
        answer(
                0,
                changes(
                        UPDATE.formatted("a", ""),
                        UPDATE.formatted("b", view("b", 2).showing("newer"))));
        assertThat(page.locator("#b:not([rx-stale])")).hasText("newer");
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        page.clock().runFor(500);
        awaitCalls(2);
        assertThat(call(1)).containsEntry("render", "a");
        answer(1, changes(UPDATE.formatted("a", view("a", 2).showing("newer"))));
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void refresh_viewHasExpired_fetchesLikePersonal() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1)));
        server.fragment(view("a", 1), view("a", 2).showing("fetched"));
        connection.send(Message.refresh(view("a", 1)));
        awaitCalls(1);
        answer(
                0,
                "<partial-response><error><error-name>class jakarta.faces.application.ViewExpiredException</error-name>"
                        + "</error></partial-response>");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("fetched");
    }

    @Test
    void refresh_answeredByALogIn_isRenewedFromThePage() {
        page.addInitScript(FACES);
        var connection = server.openConnected(FORM.formatted("f", view("a", 1)));
        server.fragment(view("a", 1), 403);
        server.page = FakeServer.page(view("a", 2).showing("renewed"));
        connection.send(Message.refresh(view("a", 1)));
        awaitCalls(1);
        page.evaluate("answer(0, 200)");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("renewed");
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void refresh_withoutFormOrFaces_fetchesLikePersonal() {
        page.addInitScript(FACES);
        var connection = server.openConnected("<form id='plain'></form>", view("a", 1));
        server.fragment(view("a", 1), view("a", 2).showing("fetched"));
        connection.send(Message.refresh(view("a", 1)));
        assertThat(page.locator("#a")).hasText("fetched");

        page.evaluate("delete window.faces");
        server.append(FORM.formatted("f", ""));
        server.fragment(view("a", 2), view("a", 3).showing("fetched again"));
        connection.send(Message.refresh(view("a", 1)));
        assertThat(page.locator("#a")).hasText("fetched again");
    }

    @Test
    void faces_notOnThePage_isLoadedOnce() {
        server.script("/app/faces.js", FACES);
        var loads = new int[1];
        page.onRequest(request -> loads[0] += request.url().endsWith("/app/faces.js") ? 1 : 0);
        var region = view("a", 1).with("rx-faces='/app/faces.js'");
        var connection = server.openConnected(FORM.formatted("f", region), region("b", 1));
        server.fragment(region("b", 1), region("b", 2).showing("fetched"));
        connection.send(Message.RESYNC);
        awaitCalls(1);
        assertThat(page.locator("#b")).hasText("fetched");
        answer(
                0,
                changes(UPDATE.formatted(
                        "a", view("a", 2).with("rx-faces='/app/faces.js'").showing("newer"))));
        assertThat(page.locator("#a")).hasText("newer");
        page.evaluate("window.faces = undefined");
        server.fragment(view("a", 2), view("a", 3).showing("fetched"));
        connection.send(Message.refresh(region));
        assertThat(page.locator("#a")).hasText("fetched");
        assertThat(loads[0]).isEqualTo(1);
        assertThat(server.errors).isEmpty();
    }

    private void awaitCalls(int count) {
        page.waitForFunction("count => window.calls?.length >= count", count);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(int index) {
        return (Map<String, Object>) page.evaluate(
                "index => { const {source, options: {execute, render}} = calls[index];"
                        + " return {source: source.id, execute, render} }",
                index);
    }

    /** @return how many updates are left for Faces */
    private Object answer(int index, String xml) {
        return page.evaluate("([index, xml]) => answer(index, 200, xml)", List.of(index, xml));
    }

    private static String changes(String... updates) {
        return "<partial-response id='j'><changes>" + String.join("", updates) + "</changes></partial-response>";
    }

    private static RegionElement view(String id, int turn) {
        return region(id, turn).in("view");
    }
}
