package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.freshet.GroupName;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Membership;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Variant;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenRefusedException;
import org.freshet.internal.token.TokenSigner;
import org.freshet.internal.wire.ClientFrame;
import org.freshet.internal.wire.ClientMessage;
import org.freshet.internal.wire.ClientMessage.Invalid;
import org.freshet.internal.wire.ClientMessage.Ping;
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage;
import org.freshet.internal.wire.ServerMessage.Refused;
import org.freshet.internal.wire.ServerMessage.Subscribed;

/** Answers what one client says. One frame is answered by one frame. Called by one thread at a time, as its transport reads. */
public final class Conversation {

    private final Broker broker;
    private final TokenSigner signer;
    private final LiveRegions regions;
    private final ProtocolLimits limits;
    private final Connection connection;

    Conversation(Broker broker, TokenSigner signer, LiveRegions regions, ProtocolLimits limits, Connection connection) {
        this.broker = broker;
        this.signer = signer;
        this.regions = regions;
        this.limits = limits;
        this.connection = connection;
    }

    public void text(String frame) {
        connection.heard();
        answer(ClientFrame.parse(frame));
    }

    public void binary() {
        connection.heard();
        answer(List.of(ClientFrame.BINARY));
    }

    /** The peer gave a sign of life below the protocol. */
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

    private void answer(List<ClientMessage> messages) {
        List<String> answers = new ArrayList<>();
        for (ClientMessage message : messages) {
            for (ServerMessage answer : answer(message)) {
                answers.add(answer.text());
            }
        }
        if (!answers.isEmpty()) {
            connection.answer(answers);
        }
    }

    private List<ServerMessage> answer(ClientMessage message) {
        if (message instanceof Ping) {
            return List.of(new ServerMessage.Pong());
        } else if (message instanceof Subscribe subscribe) {
            return subscribe.token() == null ? refuseByName(subscribe) : subscribe(subscribe);
        } else if (message instanceof Unsubscribe unsubscribe) {
            return unsubscribe(unsubscribe);
        }
        Invalid invalid = (Invalid) message;
        return List.of(new Refused(invalid.ref(), invalid.code(), invalid.reason()));
    }

    private List<ServerMessage> refuseByName(Subscribe subscribe) {
        return List.of(
                GroupName.isValid(subscribe.group())
                        ? new Refused(
                                subscribe.ref(),
                                ErrorCode.NOT_ALLOWED,
                                "A group is subscribed to with the token that a tag issued, not by its name.")
                        : invalidGroup(subscribe.ref()));
    }

    private List<ServerMessage> subscribe(Subscribe subscribe) {
        RegionToken token;
        try {
            token = signer.verify(subscribe.token());
        } catch (TokenRefusedException e) {
            return List.of(
                    e.isExpired()
                            ? new Refused(
                                    subscribe.ref(),
                                    ErrorCode.EXPIRED_TOKEN,
                                    "This token has expired: load the page again for a new one.")
                            : invalidToken(subscribe.ref()));
        }
        Identity identity = connection.identity();
        boolean allowed = token.within() == null
                ? token.isFor(identity.user(), identity.session())
                : connection.isMember(token.within());
        if (!allowed) {
            return List.of(invalidToken(subscribe.ref()));
        }
        Predicate<String> isRegion = Variant::isGroup;
        if (additional(token, isRegion.negate()) > limits.maxGroups()
                || additional(token, isRegion) > limits.maxRegions()) {
            return List.of(new Refused(
                    subscribe.ref(),
                    ErrorCode.TOO_MANY_GROUPS,
                    "A connection may be in at most " + limits.maxGroups() + " groups and show at most "
                            + limits.maxRegions() + " regions: unsubscribe from some."));
        }
        String since = subscribe.since() == null ? token.position() : subscribe.since();
        List<ServerMessage> answers = new ArrayList<>();
        for (String group : token.groups()) {
            answers.add(join(subscribe.ref(), group, since));
        }
        int last = answers.size() - 1;
        if (last > 0 && Variant.isGroup(token.groups().get(last))) {
            // A client that asked for groups is answered for these; whoever knows regions finds its own in the last
            // answer.
            Subscribed region = (Subscribed) answers.remove(last);
            answers.set(last - 1, ((Subscribed) answers.get(last - 1)).with(region));
        }
        return answers;
    }

    private Subscribed join(String ref, String group, String since) {
        Membership membership = broker.join(connection, group, since);
        // Asked after joining: what is forgotten later is told to members.
        boolean covered = !Variant.isGroup(group) || regions.covers(group);
        return new Subscribed(
                ref, group, null, membership.again(), membership.position(), membership.unchanged() && covered);
    }

    /** How many groups of a kind the connection would be in. */
    private long additional(RegionToken token, Predicate<String> kind) {
        return connection.groupCount(kind)
                + token.groups().stream()
                        .filter(kind)
                        .filter(group -> !connection.isMember(group))
                        .count();
    }

    private List<ServerMessage> unsubscribe(Unsubscribe unsubscribe) {
        if (!GroupName.isValid(unsubscribe.group())) {
            return List.of(invalidGroup(unsubscribe.ref()));
        }
        return broker.leave(connection, unsubscribe.group())
                ? List.of(new ServerMessage.Unsubscribed(unsubscribe.ref(), unsubscribe.group()))
                : List.of();
    }

    private static Refused invalidGroup(String ref) {
        return new Refused(ref, ErrorCode.INVALID_GROUP, "Invalid group name; allowed are " + GroupName.RULE + ".");
    }

    private static Refused invalidToken(String ref) {
        return new Refused(
                ref, ErrorCode.INVALID_TOKEN, "This token was not issued to you by this server: load the page again.");
    }
}
