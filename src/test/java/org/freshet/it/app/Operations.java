package org.freshet.it.app;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.freshet.ReactiveConnections;
import org.freshet.ReactiveInspector;
import org.freshet.ReactivePublisher;
import org.freshet.Suppression;

/** The tests' way in: {@code op?do=add&title=x} answers what the operation returned. */
@WebServlet("/op")
@DeclareRoles("user")
public class Operations extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient TodoService service;

    @Inject
    private transient Observed observed;

    @Inject
    private transient Gates gates;

    @Inject
    private transient ReactivePublisher publisher;

    @Inject
    private transient ReactiveConnections connections;

    @Inject
    private transient ReactiveInspector inspector;

    @Inject
    private transient Voice voice;

    @Inject
    private transient Drops drops;

    private volatile int lastWords;

    /** One of the last moments to publish. EJBs may be gone: WildFly 39 stops those of an EAR's other modules before. */
    @Override
    public void destroy() {
        gates.open(Observed.LAST_WORDS);
        for (int i = 1; i <= lastWords; i++) {
            publisher.refresh("last.words." + i);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(run(request));
        } catch (EJBException e) {
            response.getWriter().print("failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @SuppressWarnings("try")
    private void addEachSuppressed(String title, int count) {
        try (Suppression bulk = publisher.suppress()) {
            for (int i = 0; i < count; i++) {
                service.add(title);
            }
        }
    }

    /** Of all deployments. */
    private static int connections() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            int connections = 0;
            for (ObjectName node : server.queryNames(new ObjectName("org.freshet:type=Node,*"), null)) {
                connections += (int) server.getAttribute(node, "Connections");
            }
            return connections;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object run(HttpServletRequest request) throws InterruptedException {
        String title = request.getParameter("title");
        String group = request.getParameter("group");
        Long id = request.getParameter("id") == null ? null : Long.valueOf(request.getParameter("id"));
        switch (request.getParameter("do")) {
            case "add" -> {
                return service.add(title);
            }
            case "addMany" -> service.addMany(title, Integer.parseInt(request.getParameter("count")));
            case "rename" -> service.rename(id, title);
            case "tick" -> service.tick(id, Boolean.parseBoolean(request.getParameter("done")));
            case "remove" ->
                service.removeAll(Arrays.stream(request.getParameter("ids").split(","))
                        .map(Long::valueOf)
                        .toList());
            case "createThenChangeTwice" -> {
                return service.createThenChangeTwice(title);
            }
            case "createThenRemove" -> service.createThenRemove();
            case "addThenRollBack" -> service.addThenRollBack(title);
            case "flushThenWait" -> service.flushThenWait(id, title, request.getParameter("gate"));
            case "awaitWaiting" -> gates.awaitWaiting(request.getParameter("gate"));
            case "publishLast" -> lastWords = Integer.parseInt(request.getParameter("times"));
            case "openGate" -> gates.open(request.getParameter("gate"));
            case "bulkDone" -> service.bulkDone();
            case "bulkDoneTold" -> service.bulkDoneTold();
            case "publish" -> voice.say(request);
            case "addThenTell" -> service.addThenTell(title, group);
            case "tellThenRollBack" -> service.tellThenRollBack(group);
            case "addManySuppressed" ->
                service.addManySuppressed(title, Integer.parseInt(request.getParameter("count")));
            case "addEachSuppressed" -> addEachSuppressed(title, Integer.parseInt(request.getParameter("count")));
            case "countObserved" -> {
                return observed.created(title);
            }
            case "said" -> {
                return String.join("\n", voice.said());
            }
            case "dropped" -> {
                return String.join("\n", drops.dropped());
            }
            case "connections" -> {
                return connections();
            }
            case "idle" -> {
                return String.valueOf(inspector.isIdle());
            }
            case "refresh" -> service.refresh(group);
            case "refreshThenRollBack" -> service.refreshThenRollBack(group);
            case "addGadget" -> {
                return service.addGadget(title, 30);
            }
            case "ageGadget" -> service.ageGadget(id, 31);
            case "addPerson" -> service.addPerson(title, request.getParameter("nick"));
            case "book" -> {
                return service.book(title, request.getParameter("room"), request.getParameter("owner"));
            }
            case "move" -> service.move(id, request.getParameter("room"));
            case "hand" -> service.hand(id, request.getParameter("owner"));
            case "note" -> service.note(title);
            case "unheard" -> service.unheard(title);
            case "observed" -> {
                return String.join("\n", observed.lines());
            }
            case "closeGroup" -> {
                return connections.closeGroup(group);
            }
            case "session" -> {
                return request.getSession(true).getId();
            }
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
        return "ok";
    }
}
