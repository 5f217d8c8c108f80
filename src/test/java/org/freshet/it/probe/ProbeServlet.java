package org.freshet.it.probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** Looks into the server from an application of its own: which threads run, which objects are alive after a collection. */
@WebServlet("/probe")
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/plain;charset=UTF-8");
        if (request.getParameter("busy") != null) {
            occupy(Long.parseLong(request.getParameter("busy")));
            return;
        }
        String prefix = request.getParameter("threads");
        response.getWriter().print(prefix != null ? threads(prefix) : instances(request.getParameter("instances")));
    }

    /** Keeps this thread from other requests for so many milliseconds. */
    private static void occupy(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static String threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The histogram's lines for a class; the diagnostic command collects garbage first. */
    private static String instances(String type) throws ServletException {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .filter(line -> line.matches(".*\\s" + type.replace(".", "\\.") + "(\\s.*)?"))
                    .collect(Collectors.joining("\n"));
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }
}
