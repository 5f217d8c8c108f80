package org.freshet.internal.client;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the modules. A servlet of our own, because static resources of a JAR in an EAR's {@code lib/} are served by no server. */
public final class ClientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient ClientFiles files;

    @Override
    public void init() {
        files = CDI.current().select(ClientFiles.class).get();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = files.find(request.getPathInfo());
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
