package org.freshet.it.hostile;

import java.net.URI;

/**
 * Who opens connections.
 *
 * @param site with the context path
 * @param headers of each request, each with its line's end: cookies, credentials
 */
public record Visitor(URI site, String headers) {

    /** @param path below the site's */
    String upgrade(String path) {
        return request(
                "GET",
                path,
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
    }

    String request(String method, String path, String more) {
        return method + ' ' + site.getPath() + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n" + headers
                + more + "\r\n";
    }
}
