package org.freshet.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static Function<Setting, String> source(Map<Setting, String> values) {
        return values::get;
    }

    private static Settings read(Setting setting, String value) {
        return Settings.read(List.of(source(Map.of(setting, value))));
    }

    @Test
    void defaults_areAllValid() {
        Settings settings = Settings.read(List.of());
        for (Setting setting : Setting.values()) {
            assertThat(settings.text(setting)).isEqualTo(setting.byDefault());
        }
        assertThat(settings.textOrNull(Setting.SECRET)).isNull();
        assertThat(settings.duration(Setting.HEARTBEAT)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.number(Setting.QUEUE)).isEqualTo(256);
        assertThat(settings.words(Setting.ORIGINS)).containsExactly("same");
    }

    @Test
    void sources_areAskedInOrder() {
        Settings settings = Settings.read(List.of(
                source(Map.of(Setting.QUEUE, "1")),
                source(Map.of(Setting.QUEUE, "2", Setting.MAX_GROUPS, "3")),
                source(Map.of(Setting.MAX_GROUPS, "4", Setting.RELAY, "off"))));
        assertThat(settings.number(Setting.QUEUE)).isEqualTo(1);
        assertThat(settings.number(Setting.MAX_GROUPS)).isEqualTo(3);
        assertThat(settings.text(Setting.RELAY)).isEqualTo("off");
    }

    @Test
    void wrongValue_ofTheFirstSource_isNotExcusedByAGoodOneBelow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.read(
                        List.of(source(Map.of(Setting.QUEUE, "many")), source(Map.of(Setting.QUEUE, "2")))));
    }

    @Test
    void space_aroundAValue_isIgnored() {
        assertThat(read(Setting.QUEUE, " 7\n").number(Setting.QUEUE)).isEqualTo(7);
        assertThat(read(Setting.ORIGINS, "https://a.example  http://b.example:8080 ")
                        .words(Setting.ORIGINS))
                .containsExactlyInAnyOrder("https://a.example", "http://b.example:8080");
    }

    @ParameterizedTest
    @Tag("S52")
    @CsvSource({
        "SECRET, fifteen letters",
        "TOKEN_LIFETIME, PT59S",
        "TOKEN_LIFETIME, 12h",
        "HEARTBEAT, PT0.9S",
        "HEARTBEAT, PT26S",
        "HEARTBEAT, ''",
        "QUEUE, 0",
        "QUEUE, -1",
        "QUEUE, 100001",
        "QUEUE, 1.5",
        "QUEUE, ''",
        "MAX_FRAME, 65535",
        "MAX_FRAME, 1048577",
        "MAX_GROUPS, 0",
        "MAX_GROUPS, 99999999999",
        "MAX_MESSAGES, 0",
        "MAX_QUEUE_BYTES, 65535",
        "MAX_CONNECTIONS, 0",
        "RECHECK, PT0.05S",
        "RECHECK, PT2H",
        "ORIGINS, https://",
        "ORIGINS, https://www.example.com/",
        "MAX_CALLS, 0",
        "CALL_THREADS, 257",
        "ORIGINS, www.example.com/page",
        "ORIGINS, user@www.example.com",
        "ORIGINS, *.example.com",
        "ORIGINS, www.example.com:port",
        "ORIGINS, ''",
        "REQUIRE, role",
        "RELAY, on",
        "RELAY_CONNECTION_FACTORY, ' '",
        "RELAY_TOPIC, ''",
        "CHECK, on",
        "CHECK, ''"
    })
    void value_outsideTheAccepted_isRefused(Setting setting, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(setting, value))
                .withMessageContaining(setting == Setting.SECRET ? "***" : "'" + value.strip() + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET, sixteen letters!",
        "TOKEN_LIFETIME, PT1M",
        "HEARTBEAT, PT1S",
        "HEARTBEAT, PT25S",
        "QUEUE, 1",
        "QUEUE, 100000",
        "MAX_FRAME, 65536",
        "MAX_FRAME, 1048576",
        "ORIGINS, *",
        "ORIGINS, https://www.example.com",
        "REQUIRE, session",
        "REQUIRE, user",
        "RELAY, off",
        "APPLICATION, ''",
        "CHECK, fail",
        "CHECK, off"
    })
    void value_atTheEdgeOfTheAccepted_isTaken(Setting setting, String value) {
        assertThatCode(() -> read(setting, value)).doesNotThrowAnyException();
    }

    @Test
    void wrongValues_areReportedTogether_eachWithKeyValueAndWhatIsAccepted() {
        Throwable thrown = catchThrowable(() -> Settings.read(
                List.of(source(Map.of(Setting.QUEUE, "many", Setting.RELAY, "perhaps", Setting.SECRET, "hunter2")))));
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RX0100")
                .hasMessageContaining(" 3 problem")
                .hasMessageContainingAll("RX0301", "freshet.queue", "'many'", Setting.QUEUE.accepted())
                .hasMessageContainingAll("freshet.relay ", "'perhaps'", Setting.RELAY.accepted())
                .hasMessageContainingAll("freshet.secret", "'***'", Setting.SECRET.accepted())
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void variable_isTheKeyInCapitals() {
        assertThat(Setting.TOKEN_LIFETIME.variable()).isEqualTo("FRESHET_TOKEN_LIFETIME");
        assertThat(Setting.RELAY_CONNECTION_FACTORY.variable()).isEqualTo("FRESHET_RELAY_CONNECTION_FACTORY");
    }
}
