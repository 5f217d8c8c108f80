package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.freshet.ReactiveMessage;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.call.CallLine;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.ClientFrame;
import org.freshet.internal.wire.ClientMessage;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ClientMessage.Invalid;
import org.freshet.internal.wire.ClientMessage.Ping;
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unread;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage;
import org.freshet.internal.wire.ServerMessage.Refused;
import org.freshet.internal.wire.ServerMessage.Result;
import org.freshet.internal.wire.ServerMessage.Subscribed;

/**
 * Answers what one client says. One frame is answered by one frame, in order, but for pings, which are not kept waiting. Called by one
 * thread at a time, as its transport reads; does not block it.
 */
public final class Conversation {

    /** A frame without any message counts like one. */
    private static final List<ClientMessage> EMPTY = List.of(new Ping());

    private final Broker broker;
    private final Connection connection;
    private final Subscriptions subscriptions;
    /** Null where nothing can be called. */
    private final CallLine calls;

    private final MessageRate rate;
    private final Refusals refusals;
    private final Function<ReactiveMessage, ReactiveMessage> hook;
    private final Turns turns;

    /** @param hook what becomes of messages; null if they pass as they are */
    Conversation(
            Broker broker,
            Connection connection,
            Subscriptions subscriptions,
            CallLine calls,
            MessageRate rate,
            Refusals refusals,
            Function<ReactiveMessage, ReactiveMessage> hook,
            Executor asking) {
        this.broker = broker;
        this.connection = connection;
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.rate = rate;
        this.refusals = refusals;
        this.hook = hook;
        this.turns = new Turns(asking);
    }

    public void text(String frame) {
        said(hook == null ? ClientFrame.parse(frame) : ClientFrame.parseUnread(frame));
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
        if (connection.isEnding()) {
            return;
        }
        List<ClientMessage> taken = new ArrayList<>();
        List<ServerMessage> refused = new ArrayList<>();
        for (ClientMessage message : messages.isEmpty() ? EMPTY : messages) {
            switch (rate.next()) {
                case TAKEN -> taken.add(message);
                case REFUSED -> refused.add(tooFast(message));
                case FLOOD -> {
                    refusals.count(Refusals.FLOOD);
                    end(CloseCode.POLICY, "too many messages");
                    return;
                }
            }
        }
        if (messages.isEmpty()) {
            answer(refused);
            return;
        }
        Runnable work = () -> {
            if (!connection.isEnding()) {
                answer(answers(taken), refused);
            }
        };
        boolean pingsOnly = taken.stream().allMatch(Ping.class::isInstance);
        if (pingsOnly) {
            work.run();
        } else if (!turns.take(taken.stream().anyMatch(this::mayBlock), work)) {
            answer(taken.stream().map(this::tooFast).toList(), refused);
        }
    }

    private void answer(List<ServerMessage> some, List<ServerMessage> more) {
        answer(Stream.concat(some.stream(), more.stream()).toList());
    }

    private ServerMessage tooFast(ClientMessage message) {
        return refusal(message, ErrorCode.RATE_LIMITED, "Too many messages in too short a time: send fewer.");
    }

    /** Whoever calls waits for a result; without a reference it is no call. */
    private ServerMessage refusal(ClientMessage message, ErrorCode code, String text) {
        boolean isCall = message instanceof Call
                || message instanceof Unread unread && unread.message().type().equals("call");
        if (!isCall || message.ref() == null) {
            return new Refused(message.ref(), code, text);
        }
        refusals.count(code);
        return new Result(message.ref(), new CallOutcome.Failed(code, text));
    }

    private boolean mayBlock(ClientMessage message) {
        return message instanceof Unread || message instanceof Subscribe subscribe && subscriptions.mustAsk(subscribe);
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
        } else if (message instanceof Unread unread) {
            return answers(unread);
        }
        if (message instanceof Call call) {
            return call(call);
        }
        Invalid invalid = (Invalid) message;
        return List.of(new Refused(invalid.ref(), invalid.code(), invalid.reason()));
    }

    /** Answered now only if it is not taken. */
    private List<ServerMessage> call(Call call) {
        if (calls == null) {
            refusals.count(ErrorCode.UNKNOWN_METHOD);
            return List.of(new Result(call.ref(), CallLine.unknownMethod()));
        }
        Result refusal = calls.take(call);
        return refusal == null ? List.of() : List.of(refusal);
    }

    /** The application sees it first. Whoever waits for an answer gets one. */
    private List<ServerMessage> answers(Unread unread) {
        ReactiveMessage taken = hook.apply(unread.message());
        if (taken != null) {
            return answers(ClientFrame.read(taken));
        }
        if (unread.ref() == null) {
            refusals.count(ErrorCode.NOT_ALLOWED);
            return List.of();
        }
        return List.of(refusal(unread, ErrorCode.NOT_ALLOWED, "The application does not pass this message on."));
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
        for (ServerMessage answer : answers) {
            if (answer instanceof Subscribed subscribed) {
                // Told to whoever knows already that it follows.
                broker.tellPresence(connection, subscribed.group());
            }
        }
    }
}
