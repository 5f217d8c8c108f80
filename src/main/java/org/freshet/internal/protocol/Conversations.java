package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import org.freshet.GroupName;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Sink;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.token.TokenSigner;
import org.freshet.internal.wire.ServerMessage;

/** Begins conversations: opens the connection, joins the automatic groups and says hello. Safe for any thread. */
public final class Conversations {

    private static final long RETRY_AFTER_MILLIS = 1_000;
    private static final long FAREWELL_MILLIS = 1_000;

    private final Broker broker;
    private final TokenSigner signer;
    private final LiveRegions regions;
    private final ProtocolLimits limits;

    public Conversations(Broker broker, TokenSigner signer, LiveRegions regions, ProtocolLimits limits) {
        this.broker = broker;
        this.signer = signer;
        this.regions = regions;
        this.limits = limits;
    }

    public ProtocolLimits limits() {
        return limits;
    }

    public Conversation open(Identity identity, Sink sink) {
        Connection connection = broker.open(identity, sink);
        String position = broker.position();
        List<String> groups = automaticGroups(identity);
        groups.forEach(group -> broker.join(connection, group, null));
        connection.answer(List.of(new ServerMessage.Hello(
                        connection.id(),
                        identity.user(),
                        groups,
                        position,
                        limits.heartbeat().toMillis())
                .text()));
        return new Conversation(broker, signer, regions, limits, connection);
    }

    /** An HTTP session has ended: so do its connections, whose clients may come back as whoever they are then. */
    public void endSession(String session) {
        broker.endMembers(
                sessionGroup(session),
                new ServerMessage.Bye("session-ended", RETRY_AFTER_MILLIS).text(),
                CloseCode.ENDED,
                "session ended");
    }

    /**
     * The application stops: clients are asked to leave, and to come back to the next version or to another node. Waits for that, so
     * that their sockets close in good order (what is closed while Payara 6 stops the application, it keeps in memory).
     */
    public void endAll() {
        broker.endAll(
                new ServerMessage.Bye("stopping", RETRY_AFTER_MILLIS).text(),
                CloseCode.GOING_AWAY,
                "stopping",
                FAREWELL_MILLIS);
    }

    private static String sessionGroup(String session) {
        return GroupName.of("session", session);
    }

    private static List<String> automaticGroups(Identity identity) {
        List<String> groups = new ArrayList<>();
        if (identity.user() != null && !identity.user().isEmpty()) {
            // A name that is too long makes no group: then nobody can name one to publish to it either.
            String own = "user." + GroupName.segment(identity.user());
            if (GroupName.isValid(own)) {
                groups.add(own);
            }
            groups.add("users");
        }
        if (identity.session() != null) {
            groups.add(sessionGroup(identity.session()));
        }
        groups.add("broadcast");
        return groups;
    }
}
