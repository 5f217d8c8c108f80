package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.freshet.it.pages.Changes;
import org.freshet.it.pages.Operation;

/** The tests' way in: {@code op?do=run&operation=TASK_TITLE&number=7}. */
@WebServlet("/op")
public class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Changes changes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(run(request));
    }

    private String run(HttpServletRequest request) {
        switch (request.getParameter("do")) {
            case "run" ->
                changes.run(
                        Operation.valueOf(request.getParameter("operation")),
                        Integer.parseInt(request.getParameter("number")));
            case "refresh" -> changes.refresh(request.getParameter("group"));
            case "quiet" -> Rendering.awaitQuiet();
            case "renders" -> {
                JsonObjectBuilder counts = Json.createObjectBuilder();
                Rendering.counts().forEach(counts::add);
                return counts.build().toString();
            }
            case "paths" -> {
                return Rendering.paths(request.getParameter("view"), request.getParameter("region"));
            }
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
        return "ok";
    }
}
