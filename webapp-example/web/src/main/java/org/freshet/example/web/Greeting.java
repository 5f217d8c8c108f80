package org.freshet.example.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says in the log where to go, once, when the pages are there. */
@WebListener
public class Greeting implements ServletContextListener {

    private static final Logger LOG = System.getLogger("org.freshet.example");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LOG.log(Level.INFO, "Freshet example is up: open http://localhost:8080/");
    }
}
