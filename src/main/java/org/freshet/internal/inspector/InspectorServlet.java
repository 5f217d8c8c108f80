package org.freshet.internal.inspector;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.freshet.ReactiveInspector;
import org.freshet.ReactiveInspector.Effect;

/** {@code rx/inspector}: the inspector as a page, in the Faces project stage Development; elsewhere there is no such page. */
public final class InspectorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STAGE = "jakarta.faces.PROJECT_STAGE";

    private transient boolean development;

    @Override
    public void init() {
        development = "Development".equalsIgnoreCase(stage());
    }

    /** As Faces finds it (Jakarta Faces 4.0, 11.1.3): a JNDI name before the context parameter. */
    private String stage() {
        try {
            return InitialContext.doLookup("java:comp/env/faces/ProjectStage");
        } catch (NamingException | ClassCastException e) {
            return getServletContext().getInitParameter(STAGE);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!development) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ReactiveInspector inspector =
                CDI.current().select(ReactiveInspector.class).get();
        String asked = request.getParameter("explain");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(new InspectorPage(inspector).html(asked, effects(inspector, asked)));
    }

    /** Null if nothing was asked, or nothing that can be. */
    private static List<Effect> effects(ReactiveInspector inspector, String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return inspector.explain(asked.strip().split("\\s+"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
