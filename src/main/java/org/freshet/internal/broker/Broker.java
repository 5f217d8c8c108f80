package org.freshet.internal.broker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.freshet.Presence;

/**
 * Knows who is a member of which group on this node, and delivers. Safe for any thread. One lock guards membership and order; it is
 * never held while sending.
 */
public final class Broker {

    private static final Logger LOG = System.getLogger("org.freshet.broker");
    private static final int REMEMBERED_GROUPS = 20_000;
    /** Longer than most regions take to be rendered; what is told does not wait for the others. */
    private static final long HOLD_MILLIS = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final QueueLimit queueLimit;
    private final Function<String, String> resync;
    private final LongSupplier clock;
    private final Later later;
    private final Watch watch;
    private final Attendance.Encoding presence;
    private final Meter meter = new Meter();
    private final Object lock = new Object();

    // Guarded by lock.
    private final Members members;
    private final FanOut fanOut;
    private final Positions positions;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final HeldFrames held = new HeldFrames();

    /**
     * @param node this node's name, part of every position
     * @param queueCapacity how many messages may wait for one connection
     * @param resync makes the message that says for which reason state was dropped
     * @param clock milliseconds
     */
    public Broker(String node, int queueCapacity, Function<String, String> resync, LongSupplier clock, Later later) {
        this(
                node,
                new QueueLimit(queueCapacity, Long.MAX_VALUE),
                resync,
                clock,
                later,
                Watch.NONE,
                (attendance, position) -> attendance.toString());
    }

    /**
     * The same, with a limit on bytes too, and watched.
     *
     * @param presence makes the message that says who is in a group
     */
    public Broker(
            String node,
            QueueLimit queueLimit,
            Function<String, String> resync,
            LongSupplier clock,
            Later later,
            Watch watch,
            Attendance.Encoding presence) {
        this.queueLimit = queueLimit;
        this.resync = resync;
        this.clock = clock;
        this.later = later;
        this.watch = watch;
        this.presence = presence;
        this.members = new Members(watch, later, this::tellPresence);
        this.fanOut = new FanOut(members);
        this.positions = new Positions(node, REMEMBERED_GROUPS);
    }

    public Connection open(Identity identity, Sink sink) {
        return open(identity, sink, Manner.PLAIN);
    }

    /** The same for one whose messages leave in a manner of their own. */
    public Connection open(Identity identity, Sink sink, Manner manner) {
        byte[] random = new byte[9];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        Sink traced = new TracedSink(id, sink);
        Connection connection = new Connection(
                id, identity, traced, new Outbox(queueLimit, resync, traced, clock, manner, meter), clock);
        synchronized (lock) {
            connections.add(connection);
            watch.opened(connection);
        }
        return connection;
    }

    /** Forgets a connection whose transport has ended. Does nothing the second time. */
    public void closed(Connection connection) {
        connection.discard();
        synchronized (lock) {
            leaveAll(connection);
            if (connections.remove(connection)) {
                watch.closed(connection);
            }
        }
        connection.ended().complete(null);
    }

    /** Ends a connection at once with a WebSocket close code. */
    public void end(Connection connection, int code, String reason) {
        closed(connection);
        connection.close(code, reason);
    }

    /**
     * Ends those members of a group of which this holds: they hear this and nothing else any more. Does not wait.
     *
     * @return how many
     */
    public int endMembers(String group, Predicate<Connection> which, String farewell, int code, String reason) {
        return end(members.of(group), which, farewell, code, reason);
    }

    /** The same for all connections. */
    public int end(Predicate<Connection> which, String farewell, int code, String reason) {
        return end(connections, which, farewell, code, reason);
    }

    private int end(
            Collection<Connection> some, Predicate<Connection> which, String farewell, int code, String reason) {
        int ended = 0;
        for (Connection connection : List.copyOf(some)) {
            if (which.test(connection)) {
                leaveAll(connection);
                ended += connection.expel(farewell, code, reason) ? 1 : 0;
            }
        }
        return ended;
    }

    /**
     * Asks all to leave, by telling them this, and waits until they have.
     *
     * @param patience for how long, in milliseconds; who is still there then is ended with the code
     */
    public void endAll(String farewell, int code, String reason, long patience) {
        List<Connection> ending = List.copyOf(connections);
        for (Connection connection : ending) {
            leaveAll(connection);
            connection.finish(farewell, connection.isBare() ? () -> connection.close(code, reason) : () -> {});
        }
        try {
            CompletableFuture.allOf(ending.stream().map(Connection::ended).toArray(CompletableFuture[]::new))
                    .get(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            ending.stream()
                    .filter(connection -> !connection.ended().isDone())
                    .forEach(connection -> end(connection, code, reason));
        }
    }

    private void leaveAll(Connection connection) {
        synchronized (lock) {
            members.removeFromAll(connection);
        }
    }

    /**
     * Makes the connection a member. What the group is told from now on is delivered to it.
     *
     * @param since the position up to which the client has everything; null if unknown
     */
    public Membership join(Connection connection, String group, String since) {
        synchronized (lock) {
            if (!connections.contains(connection) || connection.isEnding()) {
                return new Membership(false, positions.current(), false);
            }
            boolean joined = members.add(connection, group);
            return new Membership(!joined, positions.current(), positions.unchangedSince(group, since));
        }
    }

    /** Ends a membership; false if there was none. */
    public boolean leave(Connection connection, String group) {
        synchronized (lock) {
            return members.remove(connection, group);
        }
    }

    /** How far this node has published. A token takes it before its region is rendered. */
    public String position() {
        synchronized (lock) {
            return positions.current();
        }
    }

    /** Delivers a batch, in order: one frame for each connection concerned. Returns without waiting for any of them. */
    public void publish(Collection<Delivery> batch) {
        publish(batch, List.of(), List.of());
    }

    /**
     * The same, and notes that there is news for further groups, whose members are told later: who joins one of these meanwhile is
     * told that it missed something.
     *
     * @param awaited groups that are told more in a moment: until that has {@linkplain #arrived}, but for no longer than a moment,
     *     the frames of those members that are told something now are held back, so that it is one
     * @return the position of it all; null if there was nothing
     */
    public String publish(Collection<Delivery> batch, Collection<String> concerned, Collection<String> awaited) {
        if (batch.isEmpty() && concerned.isEmpty()) {
            return null;
        }
        Collection<Connection> told;
        List<Connection> waiting = List.of();
        String position;
        synchronized (lock) {
            position = positions.next();
            concerned.forEach(positions::told);
            meter.emitted(batch.size());
            batch.forEach(delivery -> positions.told(delivery.group()));
            // Within the lock, so that all connections see batches in the order of their positions.
            told = fanOut.enqueue(batch, position);
            if (!awaited.isEmpty()) {
                waiting = held.hold(told, awaited, clock.getAsLong() + HOLD_MILLIS);
            }
            positions.advance();
        }
        if (LOG.isLoggable(Level.DEBUG)) {
            trace(position, batch, told);
        }
        told.forEach(Connection::drain);
        if (!waiting.isEmpty()) {
            List<Connection> last = waiting;
            later.after(HOLD_MILLIS, () -> last.forEach(Connection::drain));
        }
        return position;
    }

    private static void trace(String position, Collection<Delivery> batch, Collection<Connection> told) {
        LOG.log(
                Level.DEBUG,
                position + ": "
                        + batch.stream().map(Delivery::group).distinct().toList() + " told to "
                        + told.stream().map(Connection::id).toList());
    }

    /** The groups were told what frames of their members may have been held back for, or will not be. */
    public void arrived(Collection<String> groups) {
        held.release(groups);
    }

    /** Nobody can be told what it missed: every position so far is worth nothing, and every connection is told so. */
    public void forget(String message) {
        synchronized (lock) {
            positions.forget();
            connections.forEach(connection -> connection.enqueue(List.of(Message.resync(message))));
            meter.resynchronised(connections.size());
        }
        connections.forEach(Connection::drain);
    }

    /** Live. */
    Collection<Connection> connections() {
        return connections;
    }

    /** Ends a connection whose peer is not there. */
    void cut(Connection connection, int code, String reason) {
        closed(connection);
        connection.cut(code, reason);
    }

    public int memberCount(String group) {
        return members.of(group).size();
    }

    public boolean hasMember(String group, Predicate<Connection> which) {
        return members.of(group).stream().anyMatch(which);
    }

    public int connectionCount() {
        return connections.size();
    }

    public int groupCount() {
        return members.groupCount();
    }

    public long membershipCount() {
        return members.count();
    }

    public Meter meter() {
        return meter;
    }

    /** Who is in a group, by name. */
    public List<Presence> presence(String group) {
        return members.presence(group);
    }

    /** Tells a member of {@code presence.x} who is in {@code x}; nothing if it is no such group. */
    public void tellPresence(Connection connection, String group) {
        synchronized (lock) {
            Attendance attendance = connection.isMember(group) ? members.followedOrNull(group) : null;
            if (attendance == null) {
                return;
            }
            connection.enqueue(List.of(Message.news(presence.text(attendance, positions.current()), null, null)));
        }
        connection.drain();
    }

    private void tellPresence(String group) {
        Attendance attendance;
        synchronized (lock) {
            attendance = members.takeNewsOrNull(group);
        }
        if (attendance != null) {
            publish(List.of(new Delivery(Rosters.PREFIX + group, position -> presence.text(attendance, position))));
        }
    }
}
