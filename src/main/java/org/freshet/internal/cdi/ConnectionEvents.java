package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.freshet.Caller;
import org.freshet.ConnectionEvent;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Watch;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.ApplicationTexts;

/** Fires what becomes of connections as CDI events. Who observes it is asked once: what nobody observes is not even made. */
final class ConnectionEvents implements Watch {

    private static final Logger LOG = System.getLogger("org.freshet.connections");

    private static final ConnectionEvent ANY = new ConnectionEvent("", new Caller(null, Set.of()), null);

    private final Observers<ConnectionEvent> observers;
    private final Executor observing;
    private final Kind opened;
    private final Kind closed;
    private final Kind subscribed;
    private final Kind unsubscribed;
    private final Kind joined;
    private final Kind left;

    ConnectionEvents(BeanManager beans, Executor observing) {
        this.observers = new Observers<>(
                beans,
                ConnectionEvent.class,
                LOG,
                (observer, event) -> ApplicationTexts.connectionObserverFailed(observer));
        this.observing = observing;
        this.opened = kind(ConnectionEvent.Opened.Literal.INSTANCE);
        this.closed = kind(ConnectionEvent.Closed.Literal.INSTANCE);
        this.subscribed = kind(ConnectionEvent.Subscribed.Literal.INSTANCE);
        this.unsubscribed = kind(ConnectionEvent.Unsubscribed.Literal.INSTANCE);
        this.joined = kind(ConnectionEvent.Joined.Literal.INSTANCE);
        this.left = kind(ConnectionEvent.Left.Literal.INSTANCE);
    }

    private Kind kind(Annotation qualifier) {
        return new Kind(qualifier, observers.of(ANY, qualifier));
    }

    @Override
    public void opened(Connection connection) {
        fire(connection, null, opened);
    }

    @Override
    public void closed(Connection connection) {
        fire(connection, null, closed);
    }

    @Override
    public void joined(Connection connection, String group) {
        if (isAskedFor(group)) {
            fire(connection, group, subscribed);
        }
    }

    @Override
    public void left(Connection connection, String group) {
        if (isAskedFor(group)) {
            fire(connection, group, unsubscribed);
        }
    }

    @Override
    public boolean tracks(String group) {
        return (joined.isObserved() || left.isObserved()) && !Variant.isGroup(group);
    }

    @Override
    public void arrived(Connection connection, String group) {
        fire(connection, group, joined);
    }

    @Override
    public void departed(Connection connection, String group) {
        fire(connection, group, left);
    }

    /** Neither one that every connection is in of its own accord nor a region's own. */
    private static boolean isAskedFor(String group) {
        return !group.equals("broadcast")
                && !group.equals("users")
                && !group.startsWith("session.")
                && !group.startsWith("user.")
                && !Variant.isGroup(group);
    }

    private void fire(Connection connection, String group, Kind kind) {
        if (!kind.isObserved()) {
            return;
        }
        ConnectionEvent event =
                new ConnectionEvent(connection.id(), connection.identity().caller(), group);
        try {
            observing.execute(() -> observers.notify(kind.observers(), event, kind.qualifier()));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The application has stopped: nobody is told of a connection any more", e);
        }
    }

    private record Kind(Annotation qualifier, List<ObserverMethod<? super ConnectionEvent>> observers) {

        boolean isObserved() {
            return !observers.isEmpty();
        }
    }
}
