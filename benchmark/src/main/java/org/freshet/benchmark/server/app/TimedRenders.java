package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import org.freshet.internal.recording.Recording;

/** Renders the region of {@code wide.xhtml}, and measures what that takes of the thread's CPU. */
@ApplicationScoped
public class TimedRenders {

    private static final int RENDERS = 50;
    private static final String RECORDING = Recording.class.getName();

    @Inject
    private ServletContext context;

    @Inject
    private BareRenderer renderer;

    /** For one render. Without the recording of the application, nothing is recorded. */
    long nanos(boolean recorded) {
        Object recording = context.getAttribute(RECORDING);
        if (!recorded) {
            context.removeAttribute(RECORDING);
        }
        try {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < RENDERS; i++) {
                renderer.render("/wide.xhtml");
            }
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / RENDERS;
        } finally {
            context.setAttribute(RECORDING, recording);
        }
    }
}
