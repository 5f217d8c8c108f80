package org.freshet.it.live.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.freshet.ReactiveInspector;
import org.freshet.ReactivePublisher;
import org.freshet.it.live.Items;

/** The tests' way in: {@code op?do=add&shelf=x&title=y} answers what the operation returned. */
@WebServlet("/op")
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    @EJB
    private transient Items items;

    @Inject
    private transient ReactiveInspector inspector;

    @Inject
    private transient ReactivePublisher publisher;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(run(request));
    }

    private Object run(HttpServletRequest request) {
        String title = request.getParameter("title");
        Long id = number(request, "id");
        Long place = number(request, "place");
        switch (request.getParameter("do")) {
            case "add" -> {
                return items.add(
                        request.getParameter("shelf"),
                        request.getParameter("owner"),
                        title,
                        place == null ? 0 : place.intValue());
            }
            case "rename" -> items.rename(id, title);
            case "move" -> items.move(id, place.intValue());
            case "remove" -> items.remove(id);
            case "refresh" -> items.refresh(request.getParameter("group"));
            case "value" -> publisher.dataChanged(request.getParameter("group"), Map.of("price", title));
            case "event" -> publisher.notify(request.getParameter("group"), "dam", Map.of("name", title));
            case "global" -> publisher.publishGlobal("dam", Map.of("name", title));
            case "quiet" -> awaitQuiet();
            case "refreshes" -> {
                return refreshes(request.getParameter("view"));
            }
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
        return "ok";
    }

    /** Returns when no render is due or running. */
    private void awaitQuiet() {
        while (!inspector.isIdle()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Of all regions of a view, with whatever parameters. */
    private long refreshes(String view) {
        return inspector.regions().stream()
                .filter(region -> region.view().equals(view))
                .mapToLong(ReactiveInspector.Region::refreshes)
                .sum();
    }

    private static Long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? null : Long.valueOf(text);
    }
}
