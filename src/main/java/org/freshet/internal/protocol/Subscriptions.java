package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.freshet.Caller;
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
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.Ref;
import org.freshet.internal.wire.ServerMessage;
import org.freshet.internal.wire.ServerMessage.Refused;
import org.freshet.internal.wire.ServerMessage.Subscribed;

/** What one connection is subscribed to, and what it asks to be. Asked by one thread at a time. */
final class Subscriptions {

    private final Broker broker;
    private final TokenSigner signer;
    private final LiveRegions regions;
    private final ProtocolLimits limits;
    private final GroupAccess access;
    private final Connection connection;
    private final Set<String> grantedForNow = ConcurrentHashMap.newKeySet();

    Subscriptions(
            Broker broker,
            TokenSigner signer,
            LiveRegions regions,
            ProtocolLimits limits,
            GroupAccess access,
            Connection connection) {
        this.broker = broker;
        this.signer = signer;
        this.regions = regions;
        this.limits = limits;
        this.access = access;
        this.connection = connection;
    }

    private Caller caller() {
        return connection.identity().caller();
    }

    /** Whether the answer may take its time. */
    boolean mustAsk(Subscribe subscribe) {
        if (subscribe.token() != null || !GroupName.isValid(subscribe.group())) {
            return false;
        }
        String subject = PresenceName.subject(subscribe.group());
        return !GroupAccess.isReserved(subject) && access.mustAsk(caller(), subject);
    }

    List<ServerMessage> subscribe(Subscribe subscribe) {
        return subscribe.token() == null ? List.of(byName(subscribe)) : byToken(subscribe);
    }

    /** In this order, so that what is said of a group that is refused tells nothing about others. */
    private ServerMessage byName(Subscribe subscribe) {
        Ref ref = subscribe.ref();
        String group = subscribe.group();
        if (!GroupName.isValid(group)) {
            return invalidGroup(ref);
        }
        String subject = PresenceName.subject(group);
        if (GroupAccess.isReserved(subject)) {
            return refused(ref, ErrorCode.NOT_ALLOWED, "A group of this name is not subscribed to by its name.");
        }
        boolean forNow = false;
        long revocations = signer.revocations();
        if (!connection.isMember(group)) {
            if (connection.groupCount(name -> !Variant.isGroup(name)) >= limits.maxGroups()) {
                return tooManyGroups(ref);
            }
            switch (access.judge(caller(), subject)) {
                case GRANTED -> {}
                case GRANTED_FOR_NOW -> forNow = true;
                case DENIED -> {
                    return notAllowed(ref);
                }
                case UNKNOWN -> {
                    return refused(ref, ErrorCode.UNKNOWN_GROUP, "This group is not registered: nobody grants it.");
                }
            }
        }
        Membership membership = broker.join(connection, group, subscribe.since());
        if (forNow) {
            if (revocations != signer.revocations() && !access.isStillGranted(caller(), subject)) {
                // Meanwhile: as with a token, who took it back may not have seen this connection among the members.
                broker.leave(connection, group);
                return notAllowed(ref);
            }
            grantedForNow.add(group);
        }
        return new Subscribed(
                ref,
                group,
                null,
                membership.again(),
                membership.position(),
                subscribe.since() == null ? null : membership.unchanged());
    }

    private List<ServerMessage> byToken(Subscribe subscribe) {
        long revocations = signer.revocations();
        RegionToken token;
        try {
            token = signer.verify(subscribe.token());
        } catch (TokenRefusedException e) {
            return List.of(e.isExpired() ? expiredToken(subscribe.ref()) : invalidToken(subscribe.ref()));
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
            return List.of(tooManyGroups(subscribe.ref()));
        }
        List<String> joining = token.groups().stream()
                .filter(group -> !connection.isMember(group))
                .toList();
        String since = subscribe.since() == null ? token.position() : subscribe.since();
        List<ServerMessage> answers = new ArrayList<>();
        for (String group : token.groups()) {
            answers.add(join(subscribe.ref(), group, since));
        }
        if (revocations != signer.revocations() && isRevoked(subscribe.token())) {
            // Meanwhile: who took it back may not have seen this connection among the members.
            joining.forEach(group -> broker.leave(connection, group));
            return List.of(expiredToken(subscribe.ref()));
        }
        // A token is a better grant than an answer that has to be asked for again.
        token.groups().forEach(grantedForNow::remove);
        int last = answers.size() - 1;
        if (last > 0 && Variant.isGroup(token.groups().get(last))) {
            // A client that asked for groups is answered for these; whoever knows regions finds its own in the last
            // answer.
            Subscribed region = (Subscribed) answers.remove(last);
            answers.set(last - 1, ((Subscribed) answers.get(last - 1)).with(region));
        }
        return answers;
    }

    private boolean isRevoked(String token) {
        try {
            signer.verify(token);
            return false;
        } catch (TokenRefusedException e) {
            return true;
        }
    }

    private Subscribed join(Ref ref, String group, String since) {
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

    List<ServerMessage> unsubscribe(Unsubscribe unsubscribe) {
        if (!GroupName.isValid(unsubscribe.group())) {
            return List.of(invalidGroup(unsubscribe.ref()));
        }
        if (AutomaticGroups.identify(connection.identity(), unsubscribe.group())) {
            return List.of(refused(
                    unsubscribe.ref(), ErrorCode.NOT_ALLOWED, "Groups of your own user and session are not left."));
        }
        grantedForNow.remove(unsubscribe.group());
        return broker.leave(connection, unsubscribe.group())
                ? List.of(new ServerMessage.Unsubscribed(unsubscribe.ref(), unsubscribe.group()))
                : List.of();
    }

    /** Asks again about what authorizers granted. May block; called by any one thread. */
    void recheck(Recheck recheck) {
        for (String group : grantedForNow) {
            if (!recheck.isStillGranted(caller(), PresenceName.subject(group))
                    && grantedForNow.remove(group)
                    && broker.leave(connection, group)) {
                connection.answer(List.of(new ServerMessage.Unsubscribed(null, group).text()));
            }
        }
    }

    private Refused tooManyGroups(Ref ref) {
        return refused(
                ref,
                ErrorCode.TOO_MANY_GROUPS,
                "A connection may be in at most " + limits.maxGroups() + " groups and show at most "
                        + limits.maxRegions() + " regions: unsubscribe from some.");
    }

    private static Refused invalidGroup(Ref ref) {
        return refused(ref, ErrorCode.INVALID_GROUP, "Invalid group name; allowed are " + GroupName.RULE + ".");
    }

    private static Refused invalidToken(Ref ref) {
        return refused(
                ref, ErrorCode.INVALID_TOKEN, "This token was not issued to you by this server: load the page again.");
    }

    private static Refused expiredToken(Ref ref) {
        return refused(ref, ErrorCode.EXPIRED_TOKEN, "This token has expired: load the page again for a new one.");
    }

    private static Refused notAllowed(Ref ref) {
        return refused(ref, ErrorCode.NOT_ALLOWED, "You may not subscribe to this group.");
    }

    private static Refused refused(Ref ref, ErrorCode code, String message) {
        return new Refused(ref, code, message);
    }
}
