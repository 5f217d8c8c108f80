package org.freshet.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.freshet.Caller;
import org.freshet.GroupName;
import org.freshet.ReactiveConnection;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Manner;
import org.freshet.internal.broker.Sink;

/** What one client says to an endpoint of the application's own, and hears of it. The transport calls by one thread at a time. */
public final class ConsumerConversation implements ReactiveConnection {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    private final Broker broker;
    private final Consumer consumer;
    private final MessageRate rate;
    private final Refusals refusals;
    private final Executor asking;
    private final Connection connection;
    /** The endpoint hears nothing of the client after the end, and not of the end while it still hears of the client. */
    private final LastCall lastCall = new LastCall();
    /** What it is in of its own accord, to end with its session or its user's rights. */
    private final Set<String> automatic;
    /** Of these it does not hear. Guarded by this. */
    private final Set<String> unheard;

    /** @param asking where the endpoint is asked about what groups are told; it may block */
    ConsumerConversation(
            Broker broker,
            Consumer consumer,
            MessageRate rate,
            Refusals refusals,
            Executor asking,
            Identity identity,
            List<String> automatic,
            Sink sink) {
        this.broker = broker;
        this.consumer = consumer;
        this.rate = rate;
        this.refusals = refusals;
        this.asking = asking;
        this.automatic = Set.copyOf(automatic);
        this.unheard = new HashSet<>(automatic);
        this.connection = broker.open(identity, sink, new Manner(this::told, asking, true, null));
        connection.deafTo(automatic);
        automatic.forEach(group -> broker.join(connection, group, null));
    }

    void begin() {
        consumer.groups().forEach(this::join);
        consumer.endpoint().connected(this);
        // Whoever ends it, or has ended it.
        connection.whenEnded(() -> lastCall.last(this::ended));
    }

    private void ended() {
        try {
            asking.execute(() -> consumer.endpoint().disconnected(this));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "A connection ended when the application had stopped", e);
        }
    }

    private String told(String json) {
        return consumer.endpoint().groupMessage(this, json);
    }

    public void text(String frame) {
        connection.heard();
        if (connection.isEnding()) {
            return;
        }
        if (rate.next() == MessageRate.Verdict.TAKEN) {
            lastCall.before(() -> consumer.endpoint().message(this, frame));
        } else {
            // There is no word for it in a protocol that is not ours.
            refusals.count(Refusals.FLOOD);
            end(CloseCode.POLICY, "too many messages");
        }
    }

    /** The peer sends more than it may in one frame. */
    public void tooLarge() {
        refusals.count(Refusals.FRAME);
        end(CloseCode.TOO_LARGE, "too large");
    }

    /** The peer sends what is no text. */
    public void notText() {
        refusals.count(Refusals.NOT_TEXT);
        end(CloseCode.NOT_TEXT, "text only");
    }

    /** The peer gave a sign of life. */
    public void alive() {
        connection.heard();
    }

    /** The server ends it: with one of the close codes of the protocol. */
    public void end(int code, String reason) {
        broker.end(connection, code, reason);
    }

    /** The transport has ended. */
    public void closed() {
        broker.closed(connection);
    }

    @Override
    public String id() {
        return connection.id();
    }

    @Override
    public Caller caller() {
        return connection.identity().caller();
    }

    @Override
    public void send(String text) {
        connection.answer(List.of(text));
    }

    @Override
    public void join(String group) {
        broker.join(connection, checked(group), null);
        if (automatic.contains(group)) {
            hear(group, true);
        }
    }

    private synchronized void hear(String group, boolean hears) {
        if (hears ? unheard.remove(group) : unheard.add(group)) {
            connection.deafTo(unheard);
        }
    }

    @Override
    public void leave(String group) {
        if (automatic.contains(checked(group))) {
            hear(group, false);
        } else {
            broker.leave(connection, group);
        }
    }

    @Override
    public void close() {
        end(CloseCode.NORMAL, "");
    }

    private static String checked(String group) {
        if (!GroupName.isValid(group)) {
            throw new IllegalArgumentException("'" + group + "' is no group name; allowed are " + GroupName.RULE);
        }
        return group;
    }
}
