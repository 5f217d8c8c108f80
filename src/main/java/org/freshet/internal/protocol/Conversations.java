package org.freshet.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Sink;
import org.freshet.internal.call.Switchboard;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.text.TransportTexts;
import org.freshet.internal.token.TokenSigner;
import org.freshet.internal.wire.ServerMessage;

/** Begins conversations: opens the connection, joins the automatic groups and says hello; and ends them. Safe for any thread. */
public final class Conversations {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    private static final long RETRY_AFTER_MILLIS = 1_000;
    private static final long FAREWELL_MILLIS = 1_000;

    private final Broker broker;
    private final TokenSigner signer;
    private final LiveRegions regions;
    private final ProtocolLimits limits;
    private final GroupAccess access;
    private final Switchboard calls;
    private final Refusals refusals;
    private final Hooks hooks;
    private final Executor asking;
    private final LongSupplier clock;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final LastSeen lastSeen = new LastSeen();
    private final AtomicReference<Recheck> rechecking = new AtomicReference<>();

    /**
     * @param hooks what the application makes of messages
     * @param asking threads on which the application is asked; it may block them
     * @param clock milliseconds
     */
    public Conversations(
            Broker broker,
            TokenSigner signer,
            LiveRegions regions,
            ProtocolLimits limits,
            GroupAccess access,
            Switchboard calls,
            Refusals refusals,
            Hooks hooks,
            Executor asking,
            LongSupplier clock) {
        this.broker = broker;
        this.signer = signer;
        this.regions = regions;
        this.limits = limits;
        this.access = access;
        this.calls = calls;
        this.refusals = refusals;
        this.hooks = hooks;
        this.asking = asking;
        this.clock = clock;
    }

    public ProtocolLimits limits() {
        return limits;
    }

    /** To be taken by a handshake before it finds out who is there. */
    public long mark() {
        return lastSeen.mark();
    }

    /** Where nothing can be called. */
    public Conversation open(Identity identity, Sink sink) {
        return open(identity, mark(), "", sink);
    }

    /**
     * @param mark when the identity was found out
     * @param application the context path of the web application
     */
    public Conversation open(Identity identity, long mark, String application, Sink sink) {
        Connection connection = broker.open(identity, sink, hooks.manner(identity.caller()));
        String position = broker.position();
        List<String> groups = AutomaticGroups.of(identity);
        // Before it is a member of anything, so that it comes first.
        connection.greet(new ServerMessage.Hello(
                        connection.id(),
                        identity.user(),
                        groups,
                        position,
                        limits.heartbeat().toMillis())
                .text());
        groups.forEach(group -> broker.join(connection, group, null));
        Conversation conversation = new Conversation(
                broker,
                connection,
                new Subscriptions(broker, signer, regions, limits, access, connection),
                calls.openOrNull(application, connection, refusals::count),
                new MessageRate(limits.maxMessages(), clock),
                refusals,
                hooks.receiving(identity.caller()),
                asking);
        if (isTooLate(identity, mark, conversation::end)) {
            return conversation;
        }
        open.add(conversation);
        connection.whenEnded(() -> open.remove(conversation));
        connection.drain();
        return conversation;
    }

    /** The same with an endpoint of the application's own: no hello, and no group but those that it names is heard. */
    public ConsumerConversation open(Consumer consumer, Identity identity, long mark, Sink sink) {
        List<String> own = AutomaticGroups.of(identity).stream()
                .filter(group -> !group.equals("users") && !group.equals("broadcast"))
                .toList();
        ConsumerConversation conversation = new ConsumerConversation(
                broker, consumer, new MessageRate(limits.maxMessages(), clock), refusals, asking, identity, own, sink);
        if (!isTooLate(identity, mark, conversation::end)) {
            conversation.begin();
        }
        return conversation;
    }

    /** What was true at the handshake may not be so any more; then it is ended. */
    private boolean isTooLate(Identity identity, long mark, BiConsumer<Integer, String> end) {
        if (isBeyond(identity)) {
            // Several handshakes at once may pass together.
            refusals.count(Refusals.CONNECTIONS);
            end.accept(CloseCode.POLICY, "too many connections");
            return true;
        }
        // After joining: whoever logs out later finds the connection in the session's group.
        if (identity.session() != null && lastSeen.isOutdated(identity.session(), identity.user(), mark)) {
            end.accept(CloseCode.ENDED, "user changed");
            return true;
        }
        return false;
    }

    /** Why somebody may not open one more; null if he may. */
    public Refusal refusalOrNull(Identity identity) {
        return most(identity) < limits.maxConnections()
                ? null
                : new Refusal(
                        Refusals.CONNECTIONS,
                        "A session and a user may have at most " + limits.maxConnections() + " connections each.");
    }

    private boolean isBeyond(Identity identity) {
        return most(identity) > limits.maxConnections();
    }

    /** How many the session has, or the user, whoever has more. */
    private int most(Identity identity) {
        String user = AutomaticGroups.userOrNull(identity.user());
        return Math.max(
                user == null ? 0 : broker.memberCount(user),
                identity.session() == null ? 0 : broker.memberCount(AutomaticGroups.session(identity.session())));
    }

    /** An HTTP session has ended: so do its connections, whose clients may come back as whoever they are then. */
    public void endSession(String session) {
        lastSeen.ended(session);
        broker.endMembers(
                AutomaticGroups.session(session),
                connection -> true,
                bye("session-ended"),
                CloseCode.ENDED,
                "session ended");
    }

    /**
     * A request of a session was of this user, or of nobody.
     *
     * @return whether the session has connections, which may be of somebody else
     */
    public boolean seen(String session, String user) {
        lastSeen.seen(session, user);
        return broker.memberCount(AutomaticGroups.session(session)) > 0;
    }

    /** A request was of this one: if it has a session, the connections of whoever was behind that before end. */
    public void present(Identity identity) {
        if (identity.session() != null && seen(identity.session(), identity.user())) {
            endOthers(identity);
        }
    }

    /** Somebody is behind an HTTP session now: the connections of whoever was so before end. What was granted for other roles is void. */
    public void endOthers(Identity present) {
        String group = AutomaticGroups.session(present.session());
        if (broker.hasMember(group, connection -> isSameUserInOtherRoles(connection.identity(), present))) {
            // Before the connections end, as they will come back.
            signer.revoke(present.user(), null);
        }
        broker.endMembers(
                group,
                connection -> !connection.identity().isSameCaller(present),
                bye("user-changed"),
                CloseCode.ENDED,
                "user changed");
    }

    private static boolean isSameUserInOtherRoles(Identity before, Identity present) {
        return before.user() != null && before.user().equals(present.user()) && !before.isSameCaller(present);
    }

    /**
     * Takes back what was granted, and ends the connections concerned.
     *
     * @param user whose; null: everybody's
     * @param group only of what is a member of this; null: of whatever
     * @return how many connections were ended
     */
    public int close(String user, String group) {
        // First: whoever subscribes meanwhile finds that his token is void.
        signer.revoke(user, group);
        if (group != null) {
            // Whoever may not be there may not see who is.
            signer.revoke(user, PresenceName.of(group));
        }
        return broker.end(
                connection -> (user == null || user.equals(connection.identity().user()))
                        && (group == null || connection.isMember(group) || connection.isMember(PresenceName.of(group))),
                bye("closed"),
                CloseCode.ENDED,
                "closed");
    }

    /**
     * Asks the authorizers again about all that they granted. Does not wait; nothing if the last time is not over yet, unless it waits for
     * an answer for long: the connection that it is about is ended then, and the others are asked about.
     */
    public void recheck() {
        Recheck earlier = rechecking.get();
        if (earlier != null && !earlier.isStuck()) {
            return;
        }
        Recheck round = new Recheck(access, clock);
        if (!rechecking.compareAndSet(earlier, round)) {
            return;
        }
        if (earlier != null) {
            LOG.log(Level.ERROR, TransportTexts.recheckStuck(Recheck.PATIENCE_MILLIS / 1000));
            earlier.giveUp();
        }
        try {
            asking.execute(() -> {
                try {
                    round.of(open, () -> rechecking.get() == round);
                } finally {
                    rechecking.compareAndSet(round, null);
                }
            });
        } catch (RejectedExecutionException e) {
            rechecking.compareAndSet(round, null);
        }
    }

    /**
     * The application stops: clients are asked to leave, and to come back to the next version or to another node. Waits for that, so
     * that their sockets close in good order (what is closed while Payara 6 stops the application, it keeps in memory).
     */
    public void endAll() {
        // So that results still arrive: what would be sent again to the next version would run again.
        calls.awaitIdle(FAREWELL_MILLIS);
        broker.endAll(bye("stopping"), CloseCode.GOING_AWAY, "stopping", FAREWELL_MILLIS);
    }

    private static String bye(String reason) {
        return new ServerMessage.Bye(reason, RETRY_AFTER_MILLIS).text();
    }
}
