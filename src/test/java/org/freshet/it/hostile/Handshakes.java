package org.freshet.it.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What no browser would ask with. */
final class Handshakes {

    private static final int SERVER_ERROR = 500;
    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
    private static final String KEY = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";

    private final Visitor visitor;
    private final Words words;
    private final Random random;
    private final Findings findings;

    Handshakes(Visitor visitor, Words words, Random random, Findings findings) {
        this.visitor = visitor;
        this.words = words;
        this.random = random;
        this.findings = findings;
    }

    /** Asks once, and does not care for more than the answer's head. */
    void knock() throws IOException {
        String request = request();
        try (RawSocket socket = RawSocket.connect(visitor.site(), 0)) {
            socket.write(request.getBytes(StandardCharsets.UTF_8));
            int status = socket.status();
            if (status >= SERVER_ERROR) {
                findings.problem(status + " was the answer to " + request);
            }
            socket.reset();
        }
        findings.sent(1);
    }

    private String request() {
        String token = words.tokens().get(random.nextInt(words.tokens().size()));
        List<String> requests = List.of(
                socket(UPGRADE + KEY + VERSION + "Origin: http://evil.example\r\n"),
                socket(UPGRADE + KEY + VERSION + "Origin: null\r\n"),
                socket(UPGRADE + KEY + VERSION + "Origin: http://[\r\n"),
                socket(UPGRADE + KEY + VERSION + "Sec-WebSocket-Protocol: x, y\r\n"),
                socket(UPGRADE + KEY + VERSION + "Cookie: JSESSIONID=x" + random.nextInt() + "\r\n"),
                visitor.request("GET", "rx/fragment", ""),
                visitor.request("GET", "rx/fragment?token=" + query(token), ""),
                visitor.request("GET", "rx/fragment?token=x".concat("&token=x".repeat(30)), ""),
                visitor.request("GET", "rx/consumer/" + query(token), UPGRADE + KEY + VERSION),
                visitor.request("GET", "rx/consumer/x%2F..%2Fy", UPGRADE + KEY + VERSION),
                visitor.request("GET", "rx/fragment?token=x".concat("&token=x".repeat(60)), ""),
                visitor.request("GET", "rx/client/../../WEB-INF/web.xml", ""),
                visitor.request("GET", "rx/client/x", ""),
                visitor.request("DELETE", "rx/fragment?token=x", ""));
        return requests.get(random.nextInt(requests.size()));
    }

    private String socket(String headers) {
        return visitor.request("GET", "rx/socket", headers);
    }

    private static String query(String token) {
        return token.length() > 2_000 ? "x" : token.replaceAll("[^A-Za-z0-9_-]", "%0A");
    }
}
