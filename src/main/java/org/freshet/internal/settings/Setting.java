package org.freshet.internal.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be set, with its key, default, accepted values and meaning. The README's table says the same, a test sees to it. */
public enum Setting {
    SECRET(
            "freshet.secret",
            "",
            "text of at least 16 characters, or empty for a random one at each start",
            "Signs tokens. Set the same on all nodes of a cluster, and another for each application: those with the same accept each"
                    + " other's tokens.",
            value -> value.isEmpty() || value.length() >= 16),
    TOKEN_LIFETIME(
            "freshet.token-lifetime",
            "PT12H",
            "a duration such as PT12H, at least PT1M",
            "How long a page may stay open without any change before it has to be loaded again.",
            value -> isDuration(value, Duration.ofMinutes(1), Duration.ofDays(365))),
    HEARTBEAT(
            "freshet.heartbeat",
            "PT20S",
            "a duration from PT1S to PT25S",
            "After this silence client and server give a sign of life.",
            value -> isDuration(value, Duration.ofSeconds(1), Duration.ofSeconds(25))),
    QUEUE(
            "freshet.queue",
            "256",
            "a number from 1 to 100000",
            "How many messages may wait for one connection before they are replaced by a resynchronisation.",
            value -> isNumber(value, 1, 100_000)),
    MAX_FRAME(
            "freshet.max-frame",
            "65536",
            "a number from 65536 to 1048576",
            "Characters that a client may send in one frame; more closes its connection with 1009.",
            value -> isNumber(value, 65_536, 1_048_576)),
    MAX_GROUPS(
            "freshet.max-groups",
            "200",
            "a number from 1 to 100000",
            "How many groups one connection may be in, beside those of its regions.",
            value -> isNumber(value, 1, 100_000)),
    MAX_REGIONS(
            "freshet.max-regions",
            "2000",
            "a number from 1 to 100000",
            "How many regions one connection may show.",
            value -> isNumber(value, 1, 100_000)),
    MAX_MESSAGES(
            "freshet.max-messages",
            "1000",
            "a number from 1 to 100000",
            "How many messages a client may send in a second, and as many again at once after a rest; more are answered with"
                    + " rate-limited, a second's worth of these closes its connection with 1008.",
            value -> isNumber(value, 1, 100_000)),
    MAX_QUEUE_BYTES(
            "freshet.max-queue-bytes",
            "1048576",
            "a number from 65536 to 1073741824",
            "Bytes of messages that may wait for one connection, one message aside, before they are replaced by a"
                    + " resynchronisation.",
            value -> isNumber(value, 65_536, 1 << 30)),
    MAX_CONNECTIONS(
            "freshet.max-connections",
            "2000",
            "a number from 1 to 100000",
            "How many connections an HTTP session and a user may have on one node; more are refused with 403.",
            value -> isNumber(value, 1, 100_000)),
    RECHECK(
            "freshet.recheck",
            "PT5S",
            "a duration from PT0.1S to PT1H",
            "After this time, and what the answers take, a SubscriptionAuthorizer is asked again.",
            value -> isDuration(value, Duration.ofMillis(100), Duration.ofHours(1))),
    ROLES(
            "freshet.roles",
            "",
            "names of roles separated by spaces, or empty",
            "Roles that matter beside those that @RolesAllowed and @DeclareRoles of beans and ReactiveGroups name.",
            value -> true),
    MAX_CALLS(
            "freshet.max-calls",
            "64",
            "a number from 1 to 10000",
            "How many calls of one connection may wait for those before them; more are answered with rate-limited.",
            value -> isNumber(value, 1, 10_000)),
    CALL_THREADS(
            "freshet.call-threads",
            "16",
            "a number from 1 to 256",
            "How many calls run at a time in each web application.",
            value -> isNumber(value, 1, 256)),
    ORIGINS(
            "freshet.origins",
            "same",
            "same, *, none, or hosts such as https://www.example.com, www.example.com or .example.com, separated by spaces",
            "From which pages a browser may connect: of the same host, of any, or of these (with a dot: and their"
                    + " subdomains). A client that names no origin may where this is same alone, or where none is among the words.",
            value -> !value.isEmpty() && Stream.of(value.split("\\s+")).allMatch(Setting::isOrigin)),
    REQUIRE(
            "freshet.require",
            "none",
            "none, session or user",
            "What a connection needs: nothing, an HTTP session, or a logged-in user.",
            value -> value.matches("none|session|user")),
    INTERVAL(
            "freshet.interval",
            "PT0.1S",
            "a duration from PT0S to PT1M",
            "The least time between two refreshes of a region; its attribute interval overrides.",
            value -> isDuration(value, Duration.ZERO, Duration.ofMinutes(1))),
    RELAY(
            "freshet.relay",
            "auto",
            "auto or off",
            "Whether changes go to other nodes: auto does so where there is a connection factory.",
            value -> value.matches("auto|off")),
    RELAY_CONNECTION_FACTORY(
            "freshet.relay.connection-factory",
            "java:comp/DefaultJMSConnectionFactory",
            "a JNDI name",
            "The JMS connection factory of the relay.",
            value -> !value.isBlank()),
    RELAY_TOPIC(
            "freshet.relay.topic",
            "freshet",
            "the name of a topic",
            "The JMS topic of the relay; applications may share it.",
            value -> !value.isBlank()),
    APPLICATION(
            "freshet.application",
            "",
            "a name, or empty for the name of the deployment",
            "Which deployments are one application to the relay.",
            value -> true),
    CHECK(
            "freshet.check",
            "warn",
            "warn, fail or off",
            "What mistakes in pages and declarations do at start-up: they are logged, errors among them fail the deployment, or"
                    + " nothing is looked at.",
            value -> value.matches("warn|fail|off"));

    private final String key;
    private final String byDefault;
    private final String accepted;
    private final String meaning;
    private final Predicate<String> check;

    Setting(String key, String byDefault, String accepted, String meaning, Predicate<String> check) {
        this.key = key;
        this.byDefault = byDefault;
        this.accepted = accepted;
        this.meaning = meaning;
        this.check = check;
    }

    public String key() {
        return key;
    }

    public String byDefault() {
        return byDefault;
    }

    public String accepted() {
        return accepted;
    }

    public String meaning() {
        return meaning;
    }

    /** The name of the environment variable: {@code FRESHET_TOKEN_LIFETIME}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    boolean accepts(String value) {
        return check.test(value);
    }

    private static boolean isOrigin(String word) {
        return word.matches(
                "same|none|\\*|(https?://)?\\.?([A-Za-z0-9_-][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?");
    }

    private static boolean isDuration(String value, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(value);
            return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
