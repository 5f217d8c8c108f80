package org.freshet.internal.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.call.Switchboard;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Notice;
import org.freshet.internal.region.Viewers;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenSigner;

/** A node without a server: broker, tokens and conversations. */
final class Site {

    static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MAX_GROUPS = 6;
    private static final int MAX_REGIONS = 3;
    static final int MAX_MESSAGES = 100;
    static final int MAX_CONNECTIONS = 10;

    final AtomicLong millis = new AtomicLong();
    final Broker broker = new Broker("n1", 100, reason -> "resync " + reason, millis::get, (millis, task) -> {});
    Instant now = Instant.EPOCH;
    final LiveRegions regions =
            new LiveRegions(new Derivations(), viewers(), millis::get, (wait, task) -> {}, (place, ruling) -> {});

    private final TokenSigner signer = new TokenSigner("secret of some length", clock(() -> now));
    final GroupPatterns patterns = new GroupPatterns();
    final FakeAuthorizers authorizers = new FakeAuthorizers();
    final Refusals refusals = new Refusals();
    /** What was handed to threads that may block, until the test runs it. */
    final Queue<Runnable> asking = new ArrayDeque<>();

    final Conversations conversations;

    Site() {
        this(Hooks.NONE);
    }

    Site(Hooks hooks) {
        conversations = new Conversations(
                broker,
                signer,
                regions,
                new ProtocolLimits(
                        Duration.ofSeconds(20), MAX_GROUPS, MAX_REGIONS, 1_000, MAX_MESSAGES, MAX_CONNECTIONS),
                new GroupAccess(patterns, authorizers),
                new Switchboard(),
                refusals,
                hooks,
                asking::add,
                millis::get);
    }

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
                null,
                "/app",
                "/todo.xhtml",
                "list",
                null,
                null,
                Map.of(),
                List.of(groups),
                now.plus(LIFETIME).getEpochSecond(),
                broker.position()));
    }

    /** Lets everything be asked that waits for it. */
    void ask() {
        for (Runnable task = asking.poll(); task != null; task = asking.poll()) {
            task.run();
        }
    }

    void publish(String group, String text) {
        broker.publish(List.of(new Delivery(group, position -> text)));
    }

    private Viewers viewers() {
        return new Viewers() {
            @Override
            public int count(String group) {
                return broker.memberCount(group);
            }

            @Override
            public void tell(Collection<Notice> notices, Collection<String> awaited) {
                notices.forEach(notice -> publish(notice.group(), notice.toString()));
            }

            @Override
            public void arrived(Collection<String> groups) {
                broker.arrived(groups);
            }
        };
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
