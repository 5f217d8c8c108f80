package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server that knows only the protocol, played to one page under {@code http://localhost/app/}. */
final class FakeServer {

    static final String PAGE = "http://localhost/app/page.xhtml";

    private static final String CLIENT = "/app/rx/client/h4sh/rx.js";

    /** What pages may load, and do. */
    static final String STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:;"
            + " require-trusted-types-for 'script'; trusted-types freshet test";

    /** The client with more exports. */
    private static final String CLIENT_TEXT = resource("/inside.js");

    record Answer(int status, String body) {}

    /** A request that waits for an answer. */
    record Held(Route route, List<String> tokens) {}

    final List<FakeConnection> connections = new ArrayList<>();
    /** The names of the tokens that fragments were asked for with, for each request. */
    final List<List<String>> requests = new ArrayList<>();

    final List<String> urls = new ArrayList<>();
    /** The bodies of postbacks. */
    final List<String> posted = new ArrayList<>();

    final List<String> errors = new ArrayList<>();
    /** Requests for fragments, and postbacks, that wait for an answer while {@link #holding}. */
    final List<Held> held = new ArrayList<>();

    boolean holding;
    /** Whether the server answers hello and subscriptions by itself. */
    boolean greeting = true;

    String policy = STRICT;
    int pagesServed;
    Answer page;
    /** What is answered to a postback. */
    Answer partial = new Answer(500, "");

    final Page browser;
    private final Map<String, Answer> fragments = new HashMap<>();
    private final Map<String, String> scripts = new HashMap<>();

    FakeServer(Page browser) {
        this.browser = browser;
        browser.setDefaultTimeout(10_000);
        browser.route("http://localhost/**", this::answer);
        browser.routeWebSocket("ws://localhost/app/rx/socket", this::accept);
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        browser.onPageError(errors::add);
    }

    void open(Object... body) {
        page = page(body);
        browser.navigate(PAGE);
    }

    static Answer page(Object... body) {
        return new Answer(200, join(body));
    }

    /** Opens the page, and waits until its regions are subscribed. */
    FakeConnection openConnected(Object... body) {
        open(body);
        assertThat(browser.locator("[rx-token]:not([rx-connected])")).hasCount(0);
        return last();
    }

    /** What to answer to whoever comes with the token of a region. */
    void fragment(RegionElement asked, Object fresh) {
        fragments.put(asked.token(), new Answer(200, fresh.toString()));
    }

    void fragment(RegionElement asked, int status) {
        fragments.put(asked.token(), new Answer(status, ""));
    }

    void script(String path, String text) {
        scripts.put(path, text);
    }

    FakeConnection last() {
        return connections.get(connections.size() - 1);
    }

    /** The names of all tokens that fragments were asked for with. */
    List<String> fetched() {
        return requests.stream().flatMap(List::stream).toList();
    }

    /** Puts a region into the page, as a script would. */
    void append(Object html) {
        browser.evaluate(
                "html => document.body.append(new DOMParser().parseFromString("
                        + "(window.policy ??= trustedTypes.createPolicy('test', {createHTML: x => x})).createHTML(html),"
                        + " 'text/html').body.firstChild)",
                html.toString());
    }

    /** Returns when everything that the page has asked for so far has arrived here. */
    void catchUp() {
        browser.evaluate("fetch('" + CLIENT + "?now').then(response => response.text())");
    }

    /** Evaluates an asynchronous function of the client's exports, {@code rx}, and one argument. */
    Object withClient(String function, Object argument) {
        return browser.evaluate(
                "async argument => (" + function + ")(await import('" + CLIENT + "'), argument)", argument);
    }

    /** Morphs what has the id {@code root}. */
    void morphRoot(String html) {
        withClient(
                "({morph, parseFragment}, html) =>"
                        + " { const root = document.getElementById('root'); morph(root, parseFragment(html, root)) }",
                html);
    }

    /** Waits for that many connections, counted from the start. */
    FakeConnection connection(int number) {
        browser.waitForCondition(() -> connections.size() >= number);
        return connections.get(number - 1);
    }

    JsonObject awaitMessage(FakeConnection connection, String type, int number) {
        browser.waitForCondition(() -> connection.received(type).size() >= number);
        return connection.received(type).get(number - 1);
    }

    /** Answers the oldest request that waits, and 200, with as many fragments as it asked for. */
    void release(Object... html) {
        browser.waitForCondition(() -> !held.isEmpty());
        var oldest = held.remove(0);
        fulfill(
                oldest.route,
                oldest.tokens,
                Arrays.stream(html)
                        .map(fresh -> new Answer(200, fresh.toString()))
                        .toList());
    }

    /** Answers the oldest request that waits with something else than it asked for. */
    void releaseAs(String type, String body) {
        browser.waitForCondition(() -> !held.isEmpty());
        fulfill(held.remove(0).route, type, new Answer(200, body));
    }

    private void accept(WebSocketRoute socket) {
        var connection = new FakeConnection(socket, new ArrayList<>(), new ArrayList<>());
        connections.add(connection);
        socket.onMessage(frame -> {
            for (var message : connection.receive(frame.text())) if (greeting) react(connection, message);
        });
        if (greeting) connection.send(Message.HELLO);
    }

    /** Grants the groups that the token names. */
    private void react(FakeConnection connection, JsonObject message) {
        switch (message.get("type").getAsString()) {
            case "ping" -> connection.send("{\"type\":\"pong\"}");
            case "subscribe" -> {
                if (!message.has("token")) {
                    connection.send(
                            Message.subscribed(message, message.get("group").getAsString()));
                    return;
                }
                var token = message.get("token").getAsString().split(" ");
                for (var group : List.of(token).subList(1, token.length)) {
                    connection.send(Message.subscribed(message, group));
                }
            }
            default -> {}
        }
    }

    private void answer(Route route) {
        var uri = URI.create(route.request().url());
        var path = uri.getPath();
        if (scripts.containsKey(path) || path.equals(CLIENT)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(scripts.getOrDefault(path, CLIENT_TEXT)));
        } else if (path.equals("/app/rx/fragment")) {
            urls.add(route.request().url());
            var tokens = Stream.of(uri.getRawQuery().split("&"))
                    .map(parameter -> URLDecoder.decode(parameter.replace("token=", ""), StandardCharsets.UTF_8))
                    .toList();
            requests.add(tokens.stream().map(token -> token.split(" ")[0]).toList());
            var answers = tokens.stream()
                    .map(token -> fragments.getOrDefault(token, new Answer(500, "")))
                    .toList();
            if (holding) held.add(new Held(route, tokens));
            else fulfill(route, tokens, answers);
        } else if (route.request().method().equals("POST")) {
            posted.add(URLDecoder.decode(route.request().postData(), StandardCharsets.UTF_8));
            if (holding) held.add(new Held(route, List.of()));
            else fulfill(route, "text/xml", partial);
        } else if (path.endsWith(".xhtml")) {
            pagesServed++;
            fulfill(route, "text/html", new Answer(page.status, document(page.body)));
        } else route.fulfill(new Route.FulfillOptions().setStatus(404));
    }

    private void fulfill(Route route, List<String> tokens, List<Answer> answers) {
        if (tokens.isEmpty()) fulfill(route, "text/xml", answers.get(0));
        else if (tokens.size() == 1) fulfill(route, "text/html", answers.get(0));
        else fulfill(route, "application/json", new Answer(200, json(answers)));
    }

    private static String json(List<Answer> answers) {
        return new Gson()
                .toJson(answers.stream()
                        .map(answer -> answer.status == 200
                                ? Map.of("status", 200, "html", answer.body)
                                : Map.of("status", answer.status))
                        .toList());
    }

    private void fulfill(Route route, String type, Answer answer) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status)
                .setHeaders(Map.of("Content-Security-Policy", policy, "Content-Type", type + ";charset=UTF-8"))
                .setBody(answer.body));
    }

    private static String resource(String name) {
        try (var in = FakeServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(String body) {
        return "<!DOCTYPE html><html lang='en'><head><title>Test</title><link rel='icon' href='data:,'/>"
                + "<script type='module' src='" + CLIENT + "'></script></head><body>" + body
                + "</body></html>";
    }

    private static String join(Object... parts) {
        return String.join("", Arrays.stream(parts).map(Object::toString).toList());
    }
}
