package org.freshet.benchmark.server;

import io.netty.channel.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The deployed application, seen from outside. One client for all viewers: cookies are the viewers' affair. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int THREADS = 4;

    private final URI base;
    private final HttpClient http;
    private final Sockets sockets = new Sockets();

    Site(URI base) {
        this.base = base;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        });
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    /** The answer's text; a status other than 200 is an error. */
    CompletableFuture<String> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Site::text);
    }

    String get(String path) {
        return send(request(path).build()).join();
    }

    /** Opens a page in a new session. */
    Page open(String path) {
        try {
            HttpResponse<String> response = http.send(request(path).build(), BodyHandlers.ofString());
            return new Page(text(response), Page.cookies(response.headers()));
        } catch (IOException e) {
            throw new IllegalStateException("No " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a WebSocket in the session of a page. */
    Channel connect(String path, Page page, TextFrames frames) {
        String target = base.resolve(path).toString();
        return sockets.connect(URI.create("ws" + target.substring("http".length())), page.cookies(), frames);
    }

    private static String text(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " was answered with " + response.statusCode() + ": "
                    + response.body().lines().findFirst().orElse(""));
        }
        return response.body();
    }
}
