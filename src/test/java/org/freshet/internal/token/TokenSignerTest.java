package org.freshet.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSignerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final RegionToken TOKEN = new RegionToken(
            "älice",
            "f00",
            "region.1",
            "/app",
            "/todo.xhtml",
            "form:list",
            "row 5",
            "page-1",
            Map.of("show", List.of("open", "<\"'>"), "empty", List.of()),
            List.of("demo.todo", "demo.todo.5"),
            NOW.getEpochSecond() + 60,
            "n1-7");

    private final TokenSigner signer = new TokenSigner("a secret of some length", at(NOW));

    @Test
    void token_signed_isReadBackWhole() throws TokenRefusedException {
        assertThat(signer.verify(signer.sign(TOKEN))).isEqualTo(TOKEN);
        RegionToken anonymous = new RegionToken(
                null, null, null, "", "/a.xhtml", "r", null, null, Map.of(), List.of(), TOKEN.expires(), "n1-0");
        assertThat(signer.verify(signer.sign(anonymous))).isEqualTo(anonymous);
    }

    @Test
    void token_anyCharacterChanged_isInvalid() {
        String signed = signer.sign(TOKEN);
        // The last character may carry bits that belong to no byte.
        for (int i = 0; i < signed.length() - 1; i++) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = signed.substring(0, i) + other + signed.substring(i + 1);
            assertInvalid(signer, forged);
        }
    }

    @Test
    void token_malformed_isInvalid() {
        for (String text : List.of("", "x", "é", "====", "e30", "A".repeat(20_000))) {
            assertInvalid(signer, text);
        }
        assertInvalid(signer, null);
    }

    @Test
    void token_ofAnotherSecret_isInvalid() {
        String signed = signer.sign(TOKEN);
        assertInvalid(new TokenSigner("another secret, of some length", at(NOW)), signed);
        assertInvalid(new TokenSigner(null, at(NOW)), signed);
    }

    @Test
    void token_afterItsTime_isExpired() {
        TokenSigner later = new TokenSigner("a secret of some length", at(NOW.plus(Duration.ofSeconds(60))));
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> later.verify(signer.sign(TOKEN)))
                .matches(TokenRefusedException::isExpired);
    }

    @Test
    void token_holder_mustBeTheSameUserAndSession() {
        RegionToken own = new RegionToken(
                "älice", "f00", null, "", "/a", "r", null, null, Map.of(), List.of(), TOKEN.expires(), "n");
        assertThat(own.isFor("älice", "f00")).isTrue();
        assertThat(own.isFor("bob", "f00")).isFalse();
        assertThat(own.isFor(null, "f00")).isFalse();
        assertThat(own.isFor("älice", "f01")).isFalse();
        assertThat(own.isFor("älice", null)).isFalse();
        RegionToken anonymous =
                new RegionToken(null, null, null, "", "/a", "r", null, null, Map.of(), List.of(), 0, "n");
        assertThat(anonymous.isFor(null, null)).isTrue();
        assertThat(anonymous.isFor(null, "f00")).isTrue();
        assertThat(anonymous.isFor("bob", null)).isFalse();
    }

    @Test
    void token_ofARegionInsideASharedOne_isForNobodyByItself() {
        assertThat(TOKEN.isFor("älice", "f00")).isFalse();
        assertThat(TOKEN.isFor(null, null)).isFalse();
    }

    @Test
    void opaque_ofSessionId_isStableAndTellsNothing() {
        String opaque = signer.opaque("session-id");
        assertThat(opaque).isEqualTo(signer.opaque("session-id")).isNotEqualTo(signer.opaque("session-ie"));
        assertThat(opaque).matches("[0-9a-f]{24}");
        assertThat(opaque).isNotEqualTo(new TokenSigner(null, at(NOW)).opaque("session-id"));
    }

    private static void assertInvalid(TokenSigner signer, String text) {
        assertThatExceptionOfType(TokenRefusedException.class)
                .as(text)
                .isThrownBy(() -> signer.verify(text))
                .matches(refused -> !refused.isExpired());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
