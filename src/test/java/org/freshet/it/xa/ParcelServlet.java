package org.freshet.it.xa;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Does what its path says with the parcel of a name; answers of which observers were told. */
@WebServlet("/parcel/*")
@DataSourceDefinition(
        name = "java:app/jdbc/xa",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:xa;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "sa")
public class ParcelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ParcelService parcels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        switch (request.getPathInfo()) {
            case "/add" -> parcels.add(id);
            case "/addSuppressed" -> parcels.addSuppressed(id);
            case "/addInVain" -> {
                try {
                    parcels.addInVain(id);
                } catch (RuntimeException e) {
                    log("as it should", e);
                }
            }
            default -> {}
        }
        response.setContentType("text/plain");
        response.getWriter().print(parcels.told());
    }
}
