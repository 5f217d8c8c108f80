package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.freshet.ReactiveConnections;
import org.freshet.ReactiveInspector;
import org.freshet.internal.broker.Attendance;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Heartbeat;
import org.freshet.internal.broker.QueueLimit;
import org.freshet.internal.call.Switchboard;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.faces.RegionServices;
import org.freshet.internal.faces.RegionTokens;
import org.freshet.internal.protocol.Admission;
import org.freshet.internal.protocol.Consumers;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.protocol.ProtocolLimits;
import org.freshet.internal.protocol.Refusals;
import org.freshet.internal.protocol.Workers;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.Inspection;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Ruling;
import org.freshet.internal.region.Variant;
import org.freshet.internal.relay.NodeSequence;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;
import org.freshet.internal.text.FacesTexts;
import org.freshet.internal.token.TokenSigner;
import org.freshet.internal.wire.ServerMessage;

/** One running instance of the application: everything that has a thread or a setting, put together. */
final class Node {

    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final long SWEEP_MILLIS = 30_000;
    private static final long WATCH_MILLIS = 1_000;
    private static final int REMEMBERED_NODES = 256;
    private static final Duration NODE_MEMORY = Duration.ofHours(1);

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Threads threads;
    private final Broker broker;
    private final LiveRegions regions;
    private final Contract contract;
    private final EntityPaths names;
    private final TokenSigner signer;
    private final ProtocolLimits limits;
    private final Access access;
    private final Refusals refusals = new Refusals();
    private final Identities identities;
    private final Conversations conversations;
    private final RelayLink relay;
    private final Dispatcher dispatcher;
    private final Switchboard calls = new Switchboard();

    private final Consumers consumers;
    private final LongAdder renders = new LongAdder();
    private final PublishedNumbers numbers;
    private final References references;

    // Guarded by this.
    private RegionServices regionServices;

    /** Nothing runs yet, and nothing is to be ended but references if it fails. */
    private Node(
            Settings settings,
            String application,
            References references,
            Contract contract,
            Access access,
            UserBeans user) {
        BeanManager beans = references.manager();
        this.settings = settings;
        this.references = references;
        this.threads = new Threads(application);
        String name = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        this.broker = new Broker(
                name,
                new QueueLimit(settings.number(Setting.QUEUE), settings.number(Setting.MAX_QUEUE_BYTES)),
                reason -> new ServerMessage.Resync(reason, null, null).text(),
                Node::millis,
                threads::after,
                new ConnectionEvents(beans, threads.observers()),
                Node::presence);
        this.consumers = user.consumers(references);
        this.contract = contract;
        this.names = contract.names();
        Derivations derivations = new Derivations();
        contract.addTo(derivations);
        this.regions = new LiveRegions(derivations, new RegionLink(broker), Node::millis, threads::after, Node::report);
        this.signer = new TokenSigner(settings.textOrNull(Setting.SECRET), clock);
        this.limits = new ProtocolLimits(
                settings.duration(Setting.HEARTBEAT),
                settings.number(Setting.MAX_GROUPS),
                settings.number(Setting.MAX_REGIONS),
                settings.number(Setting.MAX_FRAME),
                settings.number(Setting.MAX_MESSAGES),
                settings.number(Setting.MAX_CONNECTIONS));
        this.access = access;
        this.identities = new Identities(signer, access.roles());
        this.conversations = new Conversations(
                broker,
                signer,
                regions,
                limits,
                access.groups(),
                calls,
                refusals,
                user.hooks(references, threads),
                threads.asking(),
                Node::millis);
        this.relay = RelayLink.choose(settings, application, threads.factory(), beans);
        this.dispatcher = new Dispatcher(
                name,
                broker,
                regions,
                names,
                relay::send,
                this::relayOut,
                new NodeSequence(name, NODE_MEMORY, REMEMBERED_NODES, clock),
                new ChangeEvents(beans),
                threads.observers(),
                new GroupMessages(Math.max(1, settings.number(Setting.QUEUE) / 2)),
                closed -> conversations.close(closed.user(), closed.group()));
        this.numbers = PublishedNumbers.of(
                application, new Numbers(broker, renders::sum, calls::made, refusals::byReason), beans);
    }

    /** If it throws, whatever it is, nothing is left running. */
    static Node start(
            Settings settings,
            ServletContext context,
            BeanManager beans,
            Contract contract,
            Access access,
            UserBeans user) {
        References references = new References(beans);
        Node node;
        try {
            node = new Node(settings, application(settings, context), references, contract, access, user);
        } catch (Exception | Error e) {
            references.release();
            throw e;
        }
        try {
            node.begin();
        } catch (Exception | Error e) {
            node.abandon(e);
            throw e;
        }
        return node;
    }

    private void begin() {
        threads.begin();
        threads.every(SWEEP_MILLIS, regions::sweep);
        threads.every(WATCH_MILLIS, calls::watch);
        threads.every(WATCH_MILLIS, threads::watch);
        threads.every(
                limits.heartbeat().toMillis() / Heartbeat.BEATS,
                new Heartbeat(broker, limits.patience().toMillis())::beat);
        threads.every(settings.duration(Setting.RECHECK).toMillis(), conversations::recheck);
        relay.open(dispatcher::received);
    }

    private void abandon(Throwable why) {
        try {
            stop(new Patience(Threads.PATIENCE_MILLIS));
        } catch (Exception | Error e) {
            why.addSuppressed(e);
        }
    }

    /** Lets what was dispatched reach observers and other nodes, while there is patience. */
    void stop(Patience patience) {
        conversations.endAll();
        numbers.withdraw();
        threads.deliver(patience);
        try {
            relay.close();
        } finally {
            threads.stop(patience);
            references.release();
        }
    }

    Threads threads() {
        return threads;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    TokenSigner signer() {
        return signer;
    }

    Identities identities() {
        return identities;
    }

    Admission admission() {
        return new Admission(settings.words(Setting.ORIGINS), settings.text(Setting.REQUIRE));
    }

    Conversations conversations() {
        return conversations;
    }

    ReactiveConnections connections() {
        return new NodeConnections(conversations, this::tellToClose, broker::presence);
    }

    /** Nothing is made of it where there is no relay. */
    private void relayOut(Runnable sending) {
        if (relay.isOn()) {
            threads.relay().execute(sending);
        }
    }

    private void tellToClose(String user, String group) {
        threads.handover().execute(() -> dispatcher.closed(user, group));
    }

    AuthorizerBeans authorizers() {
        return access.authorizers();
    }

    Refusals refusals() {
        return refusals;
    }

    Switchboard calls() {
        return calls;
    }

    Consumers consumers() {
        return consumers;
    }

    PublishedNumbers numbers() {
        return numbers;
    }

    Workers workers() {
        return threads.workers()::execute;
    }

    LiveRegions regions() {
        return regions;
    }

    Contract contract() {
        return contract;
    }

    Settings settings() {
        return settings;
    }

    ReactiveInspector inspector() {
        return new Inspection(regions, (change, paths, groups) -> RegionTouch.of(change, names, paths, groups));
    }

    /** To be asked for only where there is Faces. */
    synchronized RegionServices regionServices() {
        if (regionServices == null) {
            RegionTokens tokens = new RegionTokens(
                    signer, identities, broker::position, settings.duration(Setting.TOKEN_LIFETIME), clock);
            regionServices = new RegionServices(
                    regions,
                    tokens,
                    contract.regions(),
                    settings.duration(Setting.INTERVAL).toMillis(),
                    renders);
        }
        return regionServices;
    }

    String relayState() {
        return relay.state();
    }

    static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private static String presence(Attendance now, String position) {
        return new ServerMessage.Attendance(now.group(), now.whole(), now.joined(), now.left(), now.count(), position)
                .text();
    }

    private static void report(Variant.Place place, Ruling ruling) {
        LOG.log(
                Level.WARNING,
                FacesTexts.notShared(place.view(), place.region(), ruling.mode().name(), ruling.reason()));
    }

    /** The same on all nodes, and for all web applications of an EAR. */
    private static String application(Settings settings, ServletContext context) {
        String given = settings.textOrNull(Setting.APPLICATION);
        if (given != null) {
            return given;
        }
        try {
            return InitialContext.doLookup("java:app/AppName");
        } catch (NamingException e) {
            return context.getContextPath().isEmpty()
                    ? "root"
                    : context.getContextPath().substring(1);
        }
    }
}
