package org.freshet.internal.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;

/** What can be set, with its key, default, accepted values and meaning. The README's table says the same, a test sees to it. */
public enum Setting {
    SECRET(
            "freshet.secret",
            "",
            "text of at least 16 characters, or empty for a random one at each start",
            "Signs tokens. Set the same on all nodes of a cluster.",
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
    ORIGINS(
            "freshet.origins",
            "same",
            "same, *, or origins such as https://www.example.com separated by spaces",
            "From which pages a browser may connect; * allows every site.",
            value -> value.matches("same|\\*|https?://[^\\s/]+(\\s+https?://[^\\s/]+)*")),
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
