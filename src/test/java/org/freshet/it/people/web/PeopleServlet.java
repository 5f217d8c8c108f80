package org.freshet.it.people.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.freshet.ReactiveConnections;
import org.freshet.ReactivePublisher;
import org.freshet.it.people.Dams;

/** The tests' way in, as in the fixture. */
@WebServlet("/op")
@DeclareRoles({"p", "q"})
public class PeopleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DAMS = 2;

    @Inject
    private transient ReactivePublisher publisher;

    @Inject
    private transient ReactiveConnections connections;

    @Inject
    private transient Noted noted;

    @Inject
    private transient Dams dams;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(run(request));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object run(HttpServletRequest request) throws JMException {
        switch (request.getParameter("do")) {
            case "session" -> {
                return request.getSession(true).getId();
            }
            case "endSession" -> request.getSession(true).invalidate();
            case "refresh" -> publisher.refresh(request.getParameter("group"));
            case "addDam" -> {
                return addDam(request.getParameter("river"));
            }
            case "presence" -> {
                return connections.presence(request.getParameter("group"));
            }
            case "noted" -> {
                return String.join("\n", noted.lines());
            }
            case "endings" -> {
                return dams.endings();
            }
            case "numbers" -> {
                return numbers(request.getParameter("application"));
            }
            case "hasMetrics" -> {
                return hasMetrics();
            }
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
        return "ok";
    }

    /** Told only if there is one more: a dam needs a river, and there is no room for very many. */
    private String addDam(String river) {
        if (river == null || dams.rivers().size() >= MOST_DAMS) {
            return "refused";
        }
        dams.rivers().add(river);
        publisher.refresh("dams");
        return "added";
    }

    private static String numbers(String application) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.freshet:type=Node,application=" + application);
        StringBuilder lines = new StringBuilder();
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            lines.append(attribute.getName())
                    .append('=')
                    .append(server.getAttribute(name, attribute.getName()))
                    .append('\n');
        }
        return lines.toString().lines().sorted().collect(Collectors.joining("\n"));
    }

    private static boolean hasMetrics() {
        try {
            Class.forName("org.eclipse.microprofile.metrics.MetricRegistry");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
