package org.freshet.internal.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenSigner;

/** A node without a server: broker, tokens and conversations. */
final class Site {

    static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MAX_GROUPS = 6;

    final AtomicLong millis = new AtomicLong();
    final Broker broker = new Broker("n1", 100, reason -> "resync " + reason, millis::get);
    Instant now = Instant.EPOCH;

    private final TokenSigner signer = new TokenSigner("secret of some length", clock(() -> now));
    private final Conversations conversations =
            new Conversations(broker, signer, new ProtocolLimits(Duration.ofSeconds(20), MAX_GROUPS, 1_000));

    /** Hello has been heard and forgotten. */
    Guest guest(Identity identity) {
        Guest guest = newGuest(identity);
        guest.forgets();
        return guest;
    }

    Guest newGuest(Identity identity) {
        FakeSink sink = FakeSink.atOnce();
        return new Guest(conversations.open(identity, sink), sink);
    }

    String token(Identity identity, String... groups) {
        return signer.sign(new RegionToken(
                identity.user(),
                identity.session(),
                "/todo.xhtml",
                "list",
                Map.of(),
                List.of(groups),
                now.plus(LIFETIME).getEpochSecond(),
                broker.position()));
    }

    void publish(String group, String text) {
        broker.publish(List.of(new Delivery(group, position -> text)));
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
