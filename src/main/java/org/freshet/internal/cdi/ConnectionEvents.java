package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.System.Logger;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freshet.Caller;
import org.freshet.ConnectionEvent;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Watch;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.Texts;

/** Fires what becomes of connections as CDI events. Who observes it is asked once: what nobody observes is not even made. */
final class ConnectionEvents implements Watch {

    private static final Logger LOG = System.getLogger("org.freshet.connections");

    private final Observers<ConnectionEvent> observers;
    private final Map<Annotation, List<ObserverMethod<? super ConnectionEvent>>> byQualifier;
    private final Executor observing;

    ConnectionEvents(BeanManager beans, Executor observing) {
        this.observers = new Observers<>(
                beans, ConnectionEvent.class, LOG, (observer, event) -> Texts.connectionObserverFailed(observer));
        this.observing = observing;
        ConnectionEvent any = new ConnectionEvent("", new Caller(null, Set.of()), null);
        this.byQualifier = Stream.of(
                        ConnectionEvent.Opened.Literal.INSTANCE,
                        ConnectionEvent.Closed.Literal.INSTANCE,
                        ConnectionEvent.Subscribed.Literal.INSTANCE,
                        ConnectionEvent.Unsubscribed.Literal.INSTANCE,
                        ConnectionEvent.Joined.Literal.INSTANCE,
                        ConnectionEvent.Left.Literal.INSTANCE)
                .collect(Collectors.toMap(Function.identity(), qualifier -> observers.of(any, qualifier)));
    }

    @Override
    public void opened(Connection connection) {
        fire(connection, null, ConnectionEvent.Opened.Literal.INSTANCE);
    }

    @Override
    public void closed(Connection connection) {
        fire(connection, null, ConnectionEvent.Closed.Literal.INSTANCE);
    }

    @Override
    public void joined(Connection connection, String group) {
        if (isAskedFor(group)) {
            fire(connection, group, ConnectionEvent.Subscribed.Literal.INSTANCE);
        }
    }

    @Override
    public void left(Connection connection, String group) {
        if (isAskedFor(group)) {
            fire(connection, group, ConnectionEvent.Unsubscribed.Literal.INSTANCE);
        }
    }

    @Override
    public boolean tracks(String group) {
        return (isObserved(ConnectionEvent.Joined.Literal.INSTANCE)
                        || isObserved(ConnectionEvent.Left.Literal.INSTANCE))
                && !Variant.isGroup(group);
    }

    @Override
    public void arrived(Connection connection, String group) {
        fire(connection, group, ConnectionEvent.Joined.Literal.INSTANCE);
    }

    @Override
    public void departed(Connection connection, String group) {
        fire(connection, group, ConnectionEvent.Left.Literal.INSTANCE);
    }

    /** Neither one that every connection is in of its own accord nor a region's own. */
    private static boolean isAskedFor(String group) {
        return !group.equals("broadcast")
                && !group.equals("users")
                && !group.startsWith("session.")
                && !group.startsWith("user.")
                && !Variant.isGroup(group);
    }

    private boolean isObserved(Annotation qualifier) {
        return !byQualifier.get(qualifier).isEmpty();
    }

    private void fire(Connection connection, String group, Annotation qualifier) {
        if (!isObserved(qualifier)) {
            return;
        }
        ConnectionEvent event =
                new ConnectionEvent(connection.id(), connection.identity().caller(), group);
        try {
            observing.execute(() -> observers.notify(byQualifier.get(qualifier), event, qualifier));
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.DEBUG, "The application has stopped: nobody is told of a connection any more", e);
        }
    }
}
