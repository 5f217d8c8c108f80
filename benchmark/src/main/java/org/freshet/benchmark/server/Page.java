package org.freshet.benchmark.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page that a viewer opened.
 *
 * @param cookies to send with everything that follows from it; may be empty
 */
record Page(String html, String cookies) {

    static String cookies(HttpHeaders headers) {
        return headers.allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    /** The first group of the first match. */
    String find(Pattern pattern) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in the page:\n" + html);
        }
        return found.group(1);
    }

    HttpRequest.Builder following(HttpRequest.Builder request) {
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }
}
