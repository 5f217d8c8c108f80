package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.util.concurrent.ThreadPoolExecutor;
import org.freshet.internal.faces.SharedFragments;
import org.freshet.internal.recording.Recording;

/** The regions of one web application: recorded with its own beans, rendered on threads with its own names and class loader. */
final class WebRegions {

    private final Node node;
    private final String application;
    private final ThreadPoolExecutor renderers;

    private WebRegions(Node node, String application, ThreadPoolExecutor renderers) {
        this.node = node;
        this.application = application;
        this.renderers = renderers;
    }

    /** Called while the web application starts, on its own thread. */
    static WebRegions start(ServletContext context, Node node) {
        BeanManager beans = WebBeans.manager();
        node.contract().check(context, node.settings(), beans);
        new Recording(
                        new RecordedEntities(
                                node.contract().names(),
                                node.contract().declarations().derived()),
                        beans,
                        Transactions::isActive)
                .install(context);
        node.regionServices().install(context);
        ThreadPoolExecutor renderers = Threads.renderers(context.getContextPath());
        node.regions()
                .source(
                        context.getContextPath(),
                        new SharedFragments(context, node.regionServices(), beans, renderers));
        return new WebRegions(node, context.getContextPath(), renderers);
    }

    void stop() {
        node.regions().noSource(application);
        Threads.stop(renderers);
    }
}
