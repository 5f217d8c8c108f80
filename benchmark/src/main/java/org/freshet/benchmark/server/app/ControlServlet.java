package org.freshet.benchmark.server.app;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the harness tells the server to do, and what it asks. */
@WebServlet("/control/*")
public class ControlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RowService rows;

    @Inject
    private transient Renders renders;

    @Inject
    private transient BareRenderer renderer;

    @Inject
    private transient TimedRenders timed;

    @Inject
    private transient BareLoop loop;

    @Inject
    private transient RowsPush push;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/plain");
        response.getWriter().print(answer(request));
    }

    private Object answer(HttpServletRequest request) throws ServletException {
        return switch (request.getPathInfo()) {
            case "/create" -> create(number(request, "rows"));
            case "/change" -> change(number(request, "state"), number(request, "rows"));
            case "/bare" -> bare(number(request, "state"), number(request, "length"));
            case "/render" -> timed.nanos(Boolean.parseBoolean(request.getParameter("recorded")));
            case "/opened" -> loop.opened() + push.opened();
            case "/leave" -> leave(request.getSession(false));
            case "/cpu" -> processCpuNanos();
            case "/compilation" -> ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
            case "/renders" -> renders.total();
            case "/heap" -> heapBytes();
            default -> throw new ServletException("Unknown: " + request.getPathInfo());
        };
    }

    private int create(int number) {
        rows.create(number);
        return number;
    }

    /** When the transaction had ended, in microseconds of the clock. */
    private long change(int state, int number) {
        rows.change(state, number);
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private int bare(int state, int length) {
        String message = Json.createObjectBuilder()
                .add("type", "fragment")
                .add("region", "rows")
                .add("position", "state-" + state)
                .add("html", renderer.render("/bare.xhtml"))
                .build()
                .toString();
        String padded = message + " ".repeat(Math.max(0, length - message.length()));
        loop.send(padded);
        return padded.length();
    }

    /** So that the sessions of viewers that have gone burden nobody. */
    private static boolean leave(HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        return session != null;
    }

    // By name: com.sun.management is no part of Java SE, and a server need not show it to a deployment.
    private static long processCpuNanos() throws ServletException {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "ProcessCpuTime");
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }

    private static long heapBytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static int number(HttpServletRequest request, String parameter) {
        return Integer.parseInt(request.getParameter(parameter));
    }
}
