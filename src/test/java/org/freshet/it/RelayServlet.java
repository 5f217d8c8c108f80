package org.freshet.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.freshet.internal.relay.JmsRelay;
import org.freshet.internal.relay.JmsSettings;
import org.freshet.spi.Relay;

/** A relay alone: POST sends the parameter {@code payload}, GET tells what was received, a line for each. */
@WebServlet(urlPatterns = "/payloads", loadOnStartup = 1)
public class RelayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<String> received = new CopyOnWriteArrayList<>();
    private transient Relay relay;

    @Resource
    private transient ManagedThreadFactory threads;

    @Resource
    private transient ManagedExecutorService executor;

    @Override
    public void init() {
        relay = new JmsRelay(
                new JmsSettings(JmsSettings.DEFAULT_CONNECTION_FACTORY, "freshet", "relay-fixture"), threads);
        relay.open(received::add);
    }

    @Override
    public void destroy() {
        relay.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(String.join("\n", received));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String payload = request.getParameter("payload");
        Future<?> sending = executor.submit(() -> relay.send(payload));
        try {
            sending.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        }
    }
}
