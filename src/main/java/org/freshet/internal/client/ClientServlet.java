package org.freshet.internal.client;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the client. A servlet of our own, because static resources of a JAR in an EAR's {@code lib/} are served by no server. */
public final class ClientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient ClientFile client;

    @Override
    public void init() {
        client = CDI.current().select(ClientFile.class).get();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (("/" + ClientFile.ENTRY).equals(request.getPathInfo())) {
            sendCurrent(response);
            return;
        }
        if (!client.isAt(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        begin(response, "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        byte[] content = client.plain();
        String encodings = request.getHeader("Accept-Encoding");
        if (encodings != null && encodings.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            content = client.compressed();
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** One module for all that import it, and the same as that of the tags: it is there once. */
    private void sendCurrent(HttpServletResponse response) throws IOException {
        begin(response, "no-cache");
        response.getOutputStream().write(client.current());
    }

    private static void begin(HttpServletResponse response, String caching) {
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
