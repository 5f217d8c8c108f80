package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client together with the script of Faces as the servers have it. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class MojarraIT {

    enum Server {
        WILDFLY("wildfly.home", "modules/system/layers/base/jakarta/faces/impl/main"),
        PAYARA("payara.home", "glassfish/modules");

        private final String home;
        private final String folder;

        Server(String home, String folder) {
            this.home = home;
            this.folder = folder;
        }

        /** What Faces' resource handler serves: expressions in it are evaluated. */
        String script() throws IOException {
            try (var files = Files.list(Path.of(System.getProperty(home), folder))) {
                var jar = files.filter(file -> file.getFileName().toString().matches("jakarta\\.faces(-4.*)?\\.jar"))
                        .findFirst()
                        .orElseThrow();
                try (var entries = new JarFile(jar.toFile())) {
                    var script = entries.getEntry("META-INF/resources/jakarta.faces/faces.js");
                    return new String(entries.getInputStream(script).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("#{facesContext.namingContainerSeparatorChar}", ":")
                            .replace("#{facesContext.externalContext.requestContextPath}", "/app");
                }
            }
        }
    }

    private static final String FORM = "<form id='%1$s' method='post' action='/app/page.xhtml'>"
            + "<input type='hidden' name='%1$s' value='%1$s'/>%2$s%3$s</form>";
    private static final String STATE =
            "<input type='hidden' name='jakarta.faces.ViewState' id='j_id1:jakarta.faces.ViewState:0' value='s1'/>";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @ParameterizedTest
    @EnumSource
    void refresh_whileTheUserPostsBack_waitsForItsTurnAndIsMorphed(Server faces) throws IOException {
        // Faces' own way to update the page needs more than the client does.
        server.policy = "default-src 'self'; img-src data:";
        server.script("/app/faces.js", faces.script());
        var region = view(1).showing("<input id='f:i' value='a'/>");
        var connection = server.openConnected(
                FORM.formatted("f", region + "<p id='f:p'>old</p>", STATE), FORM.formatted("g", "", STATE));
        page.evaluate("document.getElementById('f:a').mark = 'same'");
        page.locator("[id='f:i']").fill("typed");

        server.holding = true;
        connection.send(Message.refresh(region));
        page.waitForCondition(() -> server.held.size() == 1);
        assertThat(server.posted.get(0))
                .contains("jakarta.faces.source=f", "jakarta.faces.partial.render=f:a", "jakarta.faces.ViewState=s1")
                .doesNotContain("partial.execute");
        // Waits behind the client's request, and the client's next one behind it.
        page.evaluate("faces.ajax.request(document.getElementById('f:p'), null, {execute: '@form', render: 'f:p'});"
                + " faces.ajax.addOnEvent(e => (window.told ??= []).push(e.status))");
        connection.send(Message.refresh(region));
        server.catchUp();
        assertThat(server.posted).hasSize(1);

        server.release(changes(update("f:a", view(2).showing("first<input id='f:i' value='b'/>")), state("s2")));
        assertThat(page.locator("[id='f:a']")).hasText("first");
        assertThat(page.locator("#f [name='jakarta.faces.ViewState']")).hasValue("s2");
        page.waitForCondition(() -> server.posted.size() == 2);
        assertThat(server.posted.get(1)).contains("jakarta.faces.partial.render=f:p");

        server.release(changes(update("f:p", "<p id='f:p'>new</p>"), state("s3")));
        assertThat(page.locator("[id='f:p']")).hasText("new");
        page.waitForCondition(() -> server.posted.size() == 3);
        assertThat(server.posted.get(2)).contains("jakarta.faces.partial.render=f:a");

        server.release(changes(update("f:a", view(3).showing("second<input id='f:i' value='c'/>")), state("s4")));
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("second");
        assertThat(page.locator("[id='f:i']")).hasValue("typed");
        assertThat(page.evaluate("document.getElementById('f:a').mark")).isEqualTo("same");
        assertThat(page.locator("#f [name='jakarta.faces.ViewState']")).hasValue("s4");
        assertThat(page.evaluate("told.join()"))
                .isEqualTo("complete,success,begin,complete,success,begin,complete,success");
        assertThat(server.errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refresh_bringsAForm_whichGetsTheNewStateUnderTheStrictestPolicy(Server faces) throws IOException {
        server.script("/app/faces.js", faces.script());
        var region = view(1);
        var connection = server.openConnected(region, FORM.formatted("g", "", STATE));
        server.partial = new FakeServer.Answer(
                200, changes(update("f:a", view(2).showing(FORM.formatted("n", "<b>new</b>", ""))), state("s2")));
        connection.send(Message.refresh(region));
        assertThat(page.locator("#n b")).hasText("new");
        assertThat(page.locator("#n [name='jakarta.faces.ViewState']")).hasValue("s2");
        assertThat(page.locator("#g [name='jakarta.faces.ViewState']")).hasValue("s2");
        assertThat(server.posted.get(0)).contains("jakarta.faces.source=g");
        assertThat(server.requests).isEmpty();
        assertThat(server.errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refresh_viewHasExpired_isFetchedAndTheQueueGoesOn(Server faces) throws IOException {
        server.script("/app/faces.js", faces.script());
        var region = view(1);
        var connection = server.openConnected(FORM.formatted("f", region, STATE));
        server.partial = new FakeServer.Answer(
                200,
                "<?xml version='1.0' encoding='UTF-8'?><partial-response><error><error-name>class"
                        + " jakarta.faces.application.ViewExpiredException</error-name><error-message><![CDATA[gone]]>"
                        + "</error-message></error></partial-response>");
        server.fragment(view(1), view(2).showing("fetched"));
        server.fragment(view(2), view(3).showing("fetched again"));
        connection.send(Message.refresh(region));
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("fetched");
        connection.send(Message.refresh(region));
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("fetched again");
        assertThat(server.posted).hasSize(2);
        assertThat(server.errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refresh_whileARequestOfTheUsersWaitsForItsDelay_leavesItAlone(Server faces) throws IOException {
        page.clock().install();
        server.script("/app/faces.js", faces.script());
        var region = view(1);
        var connection = server.openConnected(FORM.formatted("f", region + "<input id='f:i' name='f:i'/>", STATE));
        server.partial = new FakeServer.Answer(200, changes(update("f:a", view(2).showing("first")), state("s2")));
        connection.send(Message.refresh(region));
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("first");

        page.evaluate("faces.ajax.request(document.getElementById('f:i'), null, {render: '@none', delay: 60000});"
                + " window.late = setTimeout(() => told = 'late', 60000);"
                + " window.told = ''; faces.ajax.addOnEvent(() => clearTimeout(late))");
        server.partial = new FakeServer.Answer(200, changes(update("f:a", view(3).showing("second")), state("s3")));
        connection.send(Message.refresh(region));
        assertThat(page.locator("[id='f:a']:not([rx-stale])")).hasText("second");
        assertThat(server.posted).hasSize(2);
        server.partial = new FakeServer.Answer(200, changes(state("s4")));
        page.clock().runFor(60_000);
        page.waitForCondition(() -> server.posted.size() == 3);
        assertThat(server.posted.get(2)).contains("jakarta.faces.source=f:i");
        // What listeners do about timers of their own counts.
        assertThat(page.evaluate("told")).isEqualTo("");
        assertThat(server.errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S12")
    void request_ofTheUser_namesItsOrigin_whoseEchoIsIgnoredWhereTheAnswerBroughtIt(Server faces) throws IOException {
        page.clock().install();
        server.policy = "default-src 'self'; img-src data:";
        server.script("/app/faces.js", faces.script());
        var script = "<script src='/app/faces.js'></script>";
        var inner = region("f:in", 1).in("shared").showing("<input id='f:i' name='f:i'/>");
        var outer = region("f:out", 1).in("shared").showing(inner);
        var sibling = region("f:b", 1).in("shared");
        var connection = server.openConnected(script, FORM.formatted("f", outer + "" + sibling, STATE));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        server.holding = true;
        page.evaluate("faces.ajax.request('f:i', null, {execute: '@this', render: 'f:in', params: {mine: 1},"
                + " onevent: e => (window.told ??= []).push(e.status)})");
        page.waitForCondition(() -> server.held.size() == 1);
        assertThat(server.posted.get(0)).contains("rx.origin=c:f1", "mine=1");

        var echo = ",\"origin\":\"c\",\"call\":\"f1\"}";
        connection.send(
                Message.fragment(inner.showing("pushed")).replaceFirst("}$", echo),
                Message.fragment(sibling.showing("pushed")).replaceFirst("}$", echo));
        assertThat(page.locator("[id='f:b']")).hasText("pushed");
        server.holding = false;
        server.fragment(outer, region("f:out", 2).in("shared").showing("fetched"));
        server.release(changes(update("f:in", region("f:in", 2).in("shared").showing("answered")), state("s2")));
        assertThat(page.locator("[id='f:in']")).hasText("answered");
        connection.send(
                Message.fragment(inner.showing("late")).replaceFirst("}$", echo),
                Message.fragment(sibling.showing("again")).replaceFirst("}$", echo));
        assertThat(page.locator("[id='f:b']")).hasText("again");
        assertThat(page.locator("[id='f:in']")).hasText("answered");
        assertThat(server.requests).isEmpty();
        assertThat(page.evaluate("told.join()")).isEqualTo("begin,complete,success");
        // The answer did not bring what is around.
        connection.send(Message.fragment(outer.showing("late")).replaceFirst("}$", echo));
        assertThat(page.locator("[id='f:out']")).hasText("fetched");
        server.posted.clear();
        page.evaluate("document.querySelector('#f').insertAdjacentHTML('beforeend', '<i id=\"f:j\"></i>');"
                + " faces.ajax.request('f:j', null)");
        page.waitForCondition(() -> server.posted.size() == 1);
        assertThat(server.posted.get(0)).contains("rx.origin=c:f2");
    }

    private static String changes(String... updates) {
        return "<?xml version='1.0' encoding='UTF-8'?><partial-response><changes>" + String.join("", updates)
                + "</changes></partial-response>";
    }

    private static String update(String id, Object html) {
        return "<update id='%s'><![CDATA[%s]]></update>".formatted(id, html);
    }

    private static String state(String value) {
        return update("j_id1:jakarta.faces.ViewState:0", value);
    }

    private static RegionElement view(int turn) {
        return region("f:a", turn).in("view").with("rx-faces='/app/faces.js'");
    }
}
