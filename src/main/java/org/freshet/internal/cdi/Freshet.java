package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.freshet.Origin;
import org.freshet.internal.call.Callables;
import org.freshet.internal.call.CurrentCall;
import org.freshet.internal.capture.Capture;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.capture.ListenerCheck;
import org.freshet.internal.faces.RequestOrigin;
import org.freshet.internal.settings.Settings;
import org.freshet.internal.text.StartTexts;
import org.freshet.internal.websocket.SocketRegistration;

/**
 * What there is one of in a CDI container: a WAR's, or that of an EAR with all its WARs (WildFly 39). Capture is there from the
 * beginning; the node runs from the start of the first web application to the end of the last.
 */
final class Freshet {

    private static final Logger LOG = System.getLogger("org.freshet");

    private final Set<Class<?>> entities;
    private final Named named;
    private final KnownRoles roles;
    private final Callables callables;
    private final CurrentCall currentCall = new CurrentCall();
    private final UserBeans user;
    private final EntityModels models = new EntityModels();
    private final Handover handover = new Handover();
    private final Capture capture = new Capture(models, handover, Transactions::registry, request());

    // Guarded by this.
    private final Set<String> contexts = new HashSet<>();
    private final Map<String, WebRegions> regions = new HashMap<>();
    private final Map<String, WebCalls> calls = new HashMap<>();
    /** Not guarded: observers may ask for it while what was committed last is being told, at the stop. */
    private volatile Node node;

    Freshet(Set<Class<?>> entities, Named named, KnownRoles roles, Callables callables, UserBeans user) {
        this.entities = entities;
        this.named = named;
        this.roles = roles;
        this.callables = callables;
        this.user = user;
    }

    Capture capture() {
        return capture;
    }

    Handover handover() {
        return handover;
    }

    CurrentCall currentCall() {
        return currentCall;
    }

    /** @throws IllegalStateException before the first web application starts and after the last has stopped */
    Node node() {
        Node running = node;
        if (running == null) {
            throw new IllegalStateException("No web application of this deployment is running");
        }
        return running;
    }

    /** Who sent the request that the current thread serves. */
    private static Supplier<Origin> request() {
        return Platform.hasFaces(Freshet.class.getClassLoader()) ? new RequestOrigin() : () -> null;
    }

    /**
     * Whatever it throws, nothing is left running then.
     *
     * @throws IllegalArgumentException if a setting is wrong, or a page where the settings say that this is fatal
     */
    synchronized void start(ServletContext context) {
        try {
            begin(context);
        } catch (Exception | Error e) {
            // Servers do not tell the listener of the end of what has not started.
            stop(context);
            throw e;
        }
    }

    private void begin(ServletContext context) {
        if (node == null) {
            Settings settings = Settings.read(SettingSources.of(context));
            BeanManager beans = CDI.current().getBeanManager();
            Contract contract = Contract.of(new EntityPaths(models, entities), named.types(), user.modules(), beans);
            node = Node.start(settings, context, beans, contract, Access.of(settings, roles.roles(), beans), user);
            handover.start(node.dispatcher(), node.threads().handover());
            new ListenerCheck().problems(entities).forEach(warning -> LOG.log(Level.WARNING, warning));
            callables.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
        }
        contexts.add(context.getContextPath());
        node.authorizers().add(context.getContextPath(), WebBeans.manager());
        ClassLoader loader = Freshet.class.getClassLoader();
        if (Platform.hasFaces(loader)) {
            regions.put(context.getContextPath(), WebRegions.start(context, node));
        }
        WebCalls webCalls = WebCalls.start(
                context,
                node,
                callables,
                currentCall,
                (connection, ref, work) -> capture.causedBy(new Origin(connection, ref), work));
        calls.put(context.getContextPath(), webCalls);
        String socket = Platform.hasWebSocket(loader)
                ? SocketRegistration.register(context)
                : "there is no WebSocket on this server";
        LOG.log(
                Level.INFO,
                StartTexts.started(
                        Version.current(),
                        context.getContextPath() + "/",
                        socket == null ? "WebSocket on" : "WebSocket off (" + socket + ")",
                        (Platform.hasFaces(loader) ? "regions on" : "regions off (there is no Faces on this server)")
                                + "; " + webCalls.state(),
                        node.relayState(),
                        node.numbers().state()));
    }

    synchronized void stop(ServletContext context) {
        contexts.remove(context.getContextPath());
        // Before what is committed is told for the last time.
        WebCalls webCalls = calls.remove(context.getContextPath());
        if (webCalls != null) {
            webCalls.stop();
        }
        WebRegions stopping = regions.remove(context.getContextPath());
        if (stopping != null) {
            stopping.stop();
        }
        if (node != null) {
            node.authorizers().remove(context.getContextPath());
        }
        if (node != null && contexts.isEmpty()) {
            Patience patience = new Patience(Threads.PATIENCE_MILLIS);
            handover.stop(patience);
            node.stop(patience);
            node = null;
        }
    }
}
