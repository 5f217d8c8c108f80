package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.wire.ClientFrame;
import org.freshet.internal.wire.ClientMessage;
import org.freshet.internal.wire.ClientMessage.Invalid;
import org.freshet.internal.wire.ClientMessage.Ping;
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage;
import org.freshet.internal.wire.ServerMessage.Refused;

/**
 * Answers what one client says. One frame is answered by one frame, in order, but for pings, which are not kept waiting. Called by one
 * thread at a time, as its transport reads; does not block it.
 */
public final class Conversation {

    private static final Refused TOO_FAST =
            new Refused(null, ErrorCode.RATE_LIMITED, "Too many messages in too short a time: send fewer.");

    private final Broker broker;
    private final Connection connection;
    private final Subscriptions subscriptions;
    private final MessageRate rate;
    private final Refusals refusals;
    private final Turns turns;

    Conversation(
            Broker broker,
            Connection connection,
            Subscriptions subscriptions,
            MessageRate rate,
            Refusals refusals,
            Executor asking) {
        this.broker = broker;
        this.connection = connection;
        this.subscriptions = subscriptions;
        this.rate = rate;
        this.refusals = refusals;
        this.turns = new Turns(asking);
    }

    public void text(String frame) {
        said(ClientFrame.parse(frame));
    }

    public void binary() {
        said(List.of(ClientFrame.BINARY));
    }

    /** The peer gave a sign of life below the protocol. */
    public void alive() {
        connection.heard();
    }

    /** The server ends it: with one of the close codes of the protocol. */
    public void end(int code, String reason) {
        broker.end(connection, code, reason);
    }

    /** The peer sends more than it may in one frame. */
    public void tooLarge() {
        refusals.count(Refusals.FRAME);
        end(CloseCode.TOO_LARGE, "too large");
    }

    /** The transport has ended. */
    public void closed() {
        broker.closed(connection);
    }

    /** Asks again about what was granted for now. May block. */
    void recheck(Recheck recheck) {
        subscriptions.recheck(recheck);
    }

    private void said(List<ClientMessage> messages) {
        connection.heard();
        List<ClientMessage> taken = new ArrayList<>();
        List<ServerMessage> refused = new ArrayList<>();
        // A frame without any message is one, too.
        for (int i = 0; i < Math.max(1, messages.size()); i++) {
            switch (rate.next()) {
                case TAKEN -> messages.stream().skip(i).findFirst().ifPresent(taken::add);
                case REFUSED -> refused.add(tooFast(messages, i));
                case FLOOD -> {
                    refusals.count(Refusals.FLOOD);
                    end(CloseCode.POLICY, "too many messages");
                    return;
                }
            }
        }
        answer(refused);
        if (taken.isEmpty()) {
            return;
        }
        boolean pingsOnly = taken.stream().allMatch(Ping.class::isInstance);
        if (pingsOnly) {
            answer(answers(taken));
        } else if (!turns.take(taken.stream().anyMatch(this::mayBlock), () -> answer(answers(taken)))) {
            answer(taken.stream().map(Conversation::tooFast).toList());
        }
    }

    private static ServerMessage tooFast(List<ClientMessage> messages, int i) {
        return messages.isEmpty() ? TOO_FAST : tooFast(messages.get(i));
    }

    private static ServerMessage tooFast(ClientMessage message) {
        return new Refused(message.ref(), TOO_FAST.code(), TOO_FAST.message());
    }

    private boolean mayBlock(ClientMessage message) {
        return message instanceof Subscribe subscribe && subscriptions.mustAsk(subscribe);
    }

    private List<ServerMessage> answers(List<ClientMessage> messages) {
        return messages.stream().flatMap(message -> answers(message).stream()).toList();
    }

    private List<ServerMessage> answers(ClientMessage message) {
        if (message instanceof Ping) {
            return List.of(new ServerMessage.Pong());
        } else if (message instanceof Subscribe subscribe) {
            return subscriptions.subscribe(subscribe);
        } else if (message instanceof Unsubscribe unsubscribe) {
            return subscriptions.unsubscribe(unsubscribe);
        }
        Invalid invalid = (Invalid) message;
        return List.of(new Refused(invalid.ref(), invalid.code(), invalid.reason()));
    }

    private void answer(List<ServerMessage> answers) {
        for (ServerMessage answer : answers) {
            if (answer instanceof Refused refused) {
                refusals.count(refused.code());
            }
        }
        if (!answers.isEmpty()) {
            connection.answer(answers.stream().map(ServerMessage::text).toList());
        }
    }
}
