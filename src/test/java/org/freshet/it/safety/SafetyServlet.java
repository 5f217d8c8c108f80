package org.freshet.it.safety;

import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.freshet.ReactiveConnections;
import org.freshet.ReactivePublisher;
import org.freshet.internal.protocol.Refusals;

/** The tests' way in: {@code op?do=close&user=alice} answers what the operation returned. */
@WebServlet("/op")
@DeclareRoles({"p", "q", "user", "staff", "extra"})
public class SafetyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient People people;

    @Inject
    private transient ReactiveConnections connections;

    @Inject
    private transient ReactivePublisher publisher;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(run(request));
    }

    private Object run(HttpServletRequest request) throws ServletException {
        String user = request.getParameter("user");
        String group = request.getParameter("group");
        switch (request.getParameter("do")) {
            case "login", "look" -> {
                return String.valueOf(request.getRemoteUser());
            }
            case "logout" -> {
                request.getSession().removeAttribute(SessionLogin.USER);
                request.logout();
            }
            case "newSessionId" -> {
                request.getSession(true);
                return request.changeSessionId();
            }
            case "endSession" -> request.getSession().invalidate();
            case "roles" ->
                people.give(user, Set.of(request.getParameter("roles").split(" ")));
            case "let" -> people.let(user, group);
            case "bar" -> people.bar(user, group);
            case "refresh" -> publisher.refresh(group);
            case "close" -> {
                return group == null ? connections.close(user) : connections.close(user, group);
            }
            case "closeGroup" -> {
                return connections.closeGroup(group);
            }
            case "closeAll" -> {
                return connections.closeAll();
            }
            case "refusals" -> {
                return refusals.byReason().getOrDefault(request.getParameter("reason"), 0L);
            }
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
        return "ok";
    }
}
