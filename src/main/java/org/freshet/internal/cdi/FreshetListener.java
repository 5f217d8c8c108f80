package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.text.StartTexts;

/** Starts and stops Freshet with each web application. A wrong setting fails the deployment, nothing that is missing does. */
public final class FreshetListener implements ServletContextListener {

    private static final Logger LOG = System.getLogger("org.freshet");

    private Freshet freshet;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            freshet = CDI.current().select(Freshet.class).get();
        } catch (IllegalStateException e) {
            LOG.log(Level.INFO, StartTexts.offWithoutCdi(context.getContextPath() + "/", e.getMessage()));
            return;
        }
        freshet.start(context);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (freshet != null) {
            freshet.stop(event.getServletContext());
        }
    }
}
