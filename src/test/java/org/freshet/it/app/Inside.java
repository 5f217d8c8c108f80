package org.freshet.it.app;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What an attack has done: the bytes in use on the heap after a collection; how often the bait was taken; and how often in vain. */
@WebServlet("/inside/*")
public class Inside extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bait bait;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(
                        switch (request.getPathInfo()) {
                            case "/heap" -> heap();
                            case "/taken" -> bait.taken();
                            case "/served" -> bait.served();
                            default -> "";
                        });
    }

    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
