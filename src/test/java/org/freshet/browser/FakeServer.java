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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that knows only the protocol, played to one page under {@code http://localhost/app/}. */
final class FakeServer {

    static final String PAGE = "http://localhost/app/page.xhtml";

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:;"
            + " require-trusted-types-for 'script'; trusted-types freshet test";

    /** What the client said on one connection, and the connection itself. */
    record Connection(WebSocketRoute socket, List<JsonObject> received) {

        List<JsonObject> received(String type) {
            return received.stream()
                    .filter(message -> message.get("type").getAsString().equals(type))
                    .toList();
        }

        void send(String... messages) {
            socket.send(messages.length == 1 ? messages[0] : "[" + String.join(",", messages) + "]");
        }

        void close(int code) {
            socket.close(new WebSocketRoute.CloseOptions().setCode(code));
        }
    }

    record Answer(int status, String body) {}

    final List<Connection> connections = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    /** Requests for fragments that wait for an answer, while {@link #holding}. */
    final List<Route> held = new ArrayList<>();

    boolean holding;
    /** Whether the server answers hello and subscriptions by itself. */
    boolean greeting = true;

    int pagesServed;
    Answer page;

    private final Page browser;
    private final Map<String, Answer> fragments = new HashMap<>();

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

    static String region(String id, String token, String groups, String content) {
        return "<div id='%s' rx-token='%s' rx-groups='%s'>%s</div>".formatted(id, token, groups, content);
    }

    void open(String body) {
        page = new Answer(200, body);
        browser.navigate(PAGE);
    }

    /** Opens the page, and waits until its regions are subscribed. */
    Connection openConnected(String body) {
        open(body);
        assertThat(browser.locator("[rx-token]:not([rx-connected])")).hasCount(0);
        return last();
    }

    void fragment(String token, int status, String html) {
        fragments.put(token, new Answer(status, html));
    }

    Connection last() {
        return connections.get(connections.size() - 1);
    }

    /** Waits for that many connections, counted from the start. */
    Connection connection(int number) {
        browser.waitForCondition(() -> connections.size() >= number);
        return connections.get(number - 1);
    }

    JsonObject awaitMessage(Connection connection, String type, int number) {
        browser.waitForCondition(() -> connection.received(type).size() >= number);
        return connection.received(type).get(number - 1);
    }

    void release(String html) {
        browser.waitForCondition(() -> !held.isEmpty());
        fulfill(held.remove(0), new Answer(200, html));
    }

    static String subscribed(JsonObject subscribe, String group, String more) {
        return "{\"type\":\"subscribed\",\"ref\":%s,\"group\":\"%s\",\"status\":\"subscribed\",\"position\":\"p1\"%s}"
                .formatted(subscribe.get("ref"), group, more);
    }

    private void accept(WebSocketRoute socket) {
        var connection = new Connection(socket, new ArrayList<>());
        connections.add(connection);
        socket.onMessage(frame -> {
            var message = new Gson().fromJson(frame.text(), JsonObject.class);
            connection.received.add(message);
            if (greeting) react(connection, message);
        });
        if (greeting) hello(connection);
    }

    static void hello(Connection connection) {
        connection.send(
                "{\"type\":\"hello\",\"protocol\":\"rx.1\",\"connection\":\"c\",\"position\":\"p0\",\"heartbeat\":10000}");
    }

    /** Grants the groups that the token names: "1:demo.a demo.b". */
    private void react(Connection connection, JsonObject message) {
        switch (message.get("type").getAsString()) {
            case "ping" -> connection.send("{\"type\":\"pong\"}");
            case "subscribe" -> {
                for (var group :
                        message.get("token").getAsString().split(":")[1].split(" ")) {
                    connection.send(subscribed(message, group, ""));
                }
            }
            default -> {}
        }
    }

    private void answer(Route route) {
        var uri = URI.create(route.request().url());
        var path = uri.getPath();
        if (path.startsWith("/app/rx/client/")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(module(path.substring(path.lastIndexOf('/') + 1))));
        } else if (path.equals("/app/rx/fragment")) {
            var token = URLDecoder.decode(uri.getRawQuery().substring("token=".length()), StandardCharsets.UTF_8);
            fetched.add(token);
            if (holding) held.add(route);
            else fulfill(route, fragments.getOrDefault(token, new Answer(404, "")));
        } else if (path.endsWith(".xhtml")) {
            pagesServed++;
            fulfill(route, new Answer(page.status, document(page.body)));
        } else route.fulfill(new Route.FulfillOptions().setStatus(404));
    }

    private static void fulfill(Route route, Answer answer) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status)
                .setContentType("text/html;charset=UTF-8")
                .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html;charset=UTF-8"))
                .setBody(answer.body));
    }

    private static String document(String body) {
        return "<!DOCTYPE html><html lang='en'><head><title>Test</title><link rel='icon' href='data:,'/>"
                + "<script type='module' src='/app/rx/client/h4sh/rx.js'></script></head><body>" + body
                + "</body></html>";
    }

    static String module(String name) {
        try (var in = FakeServer.class.getResourceAsStream("/org/freshet/client/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
