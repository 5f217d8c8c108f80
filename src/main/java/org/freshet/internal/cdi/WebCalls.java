package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import org.freshet.internal.call.Arguments;
import org.freshet.internal.call.CallLimits;
import org.freshet.internal.call.Callables;
import org.freshet.internal.call.Calls;
import org.freshet.internal.call.Cause;
import org.freshet.internal.call.CurrentCall;
import org.freshet.internal.call.Surroundings;
import org.freshet.internal.call.Target;
import org.freshet.internal.call.Validation;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;

/** What the browsers of one web application may call, on threads with its own names and class loader. */
final class WebCalls {

    private final Node node;
    private final String application;
    private final String state;
    // Null if nothing can be called.
    private final ThreadPoolExecutor threads;
    private final Arguments arguments;

    private WebCalls(Node node, String application, String state, ThreadPoolExecutor threads, Arguments arguments) {
        this.node = node;
        this.application = application;
        this.state = state;
        this.threads = threads;
        this.arguments = arguments;
    }

    /** Called while the web application starts, on its own thread. */
    static WebCalls start(ServletContext context, Node node, Callables callables, CurrentCall current, Cause cause) {
        String application = context.getContextPath();
        Map<String, Target> targets = callables.visibleTo(context.getClassLoader());
        ClassLoader loader = WebCalls.class.getClassLoader();
        if (!Platform.hasJsonBinding(loader)) {
            return new WebCalls(node, application, "calls off (there is no JSON-B on this server)", null, null);
        }
        if (targets.isEmpty()) {
            return new WebCalls(node, application, "calls off (there is no @ReactiveMethod)", null, null);
        }
        BeanManager beans = WebBeans.manager();
        Settings settings = node.settings();
        Arguments arguments = new Arguments();
        Surroundings surroundings = new Surroundings(
                beans,
                arguments,
                Platform.hasValidation(loader) ? Validators.of(beans) : Validation.NONE,
                cause,
                current,
                Transactions::rollBackLeftOver);
        ThreadPoolExecutor threads = Threads.callers(application, settings.number(Setting.CALL_THREADS));
        node.calls()
                .add(
                        application,
                        new Calls(
                                targets,
                                surroundings,
                                new CallLimits(settings.number(Setting.MAX_CALLS), settings.number(Setting.MAX_FRAME)),
                                threads,
                                Node::millis));
        return new WebCalls(node, application, "calls on (" + targets.size() + " methods)", threads, arguments);
    }

    /** For the line that says what is on. */
    String state() {
        return state;
    }

    /** Lets what runs come to its end, within bounds; what waits does not run. */
    void stop() {
        node.calls().remove(application);
        if (threads == null) {
            return;
        }
        threads.getQueue().clear();
        Threads.stop(threads);
        arguments.close();
    }
}
