package org.freshet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixture as one browser sees it: with its cookies, perhaps as a user. */
public final class Site {

    private static final Pattern TOKEN = Pattern.compile("rx-token=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String authorization;
    private final String language;

    private Site(URI base, String authorization, String language) {
        this.base = base;
        this.authorization = authorization;
        this.language = language;
    }

    public static Site of(String base) {
        return new Site(URI.create(base), null, null);
    }

    public static Site fixture() {
        return of("http://localhost:8080/" + Fixture.CONTEXT + "/");
    }

    public URI base() {
        return base;
    }

    HttpClient http() {
        return http;
    }

    String authorization() {
        return authorization;
    }

    Optional<String> cookies() {
        String header = cookies.getCookieStore().get(base).stream()
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    public HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (language != null) {
            request.header("Accept-Language", language);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Submits a form, and gives the answer. */
    public String post(String path, Object... parameters) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encode(parameters[i]))
                    .append('=')
                    .append(encode(parameters[i + 1]));
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs an operation: {@code op("add", "title", "x")}. */
    public String op(String name, Object... parameters) {
        StringBuilder path = new StringBuilder("op?do=").append(name);
        for (int i = 0; i < parameters.length; i += 2) {
            path.append('&').append(parameters[i]).append('=').append(encode(parameters[i + 1]));
        }
        HttpResponse<String> response = get(path.toString());
        if (response.statusCode() != 200) {
            throw new AssertionError(name + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** A token for these groups, as a page grants it. */
    public String token(String groups) {
        return tokenIn(get("grant.xhtml?groups=" + encode(groups)).body());
    }

    public static String tokenIn(String html) {
        Matcher matcher = TOKEN.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no token in " + html);
        }
        return matcher.group(1);
    }

    /** Opens a connection as a page would, which came in an HTTP session, and waits for its hello. */
    public RxClient connect() {
        if (cookies().isEmpty()) {
            get("grant.xhtml?groups=none");
        }
        return RxClient.open(this, null);
    }

    /** The same site for another browser, in which this user has logged in. */
    public Site as(String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        return new Site(base, "Basic " + credentials, language);
    }

    /** The same site for another browser, in this language. */
    public Site in(String language) {
        return new Site(base, authorization, language);
    }

    /** Opens a connection as a page of this origin would. */
    public RxClient connect(String origin) {
        return RxClient.open(this, origin);
    }

    /** Opens a connection without having seen a page. */
    public RxClient connectWithoutSession() {
        return RxClient.open(this, null);
    }

    static String encode(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
