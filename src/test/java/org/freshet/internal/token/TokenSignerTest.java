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

    private static RegionToken token(String user, String within, String... groups) {
        return new RegionToken(
                user, null, within, "", "/a", "r", null, null, Map.of(), List.of(groups), TOKEN.expires(), "n");
    }

    private boolean isVoidAfter(RegionToken token, String user, String group) throws TokenRefusedException {
        TokenSigner one = new TokenSigner("a secret of some length", at(NOW));
        String before = one.sign(token);
        one.verify(before);
        one.revoke(user, group);
        // Within the same millisecond.
        one.verify(one.sign(token));
        try {
            one.verify(before);
            return false;
        } catch (TokenRefusedException e) {
            assertThat(e.isExpired()).isTrue();
            return true;
        }
    }

    @Test
    void revocation_makesVoidWhatWasSignedBefore_ofThatUserAndGroup() throws TokenRefusedException {
        RegionToken token = token("alice", null, "a", "b");
        assertThat(isVoidAfter(token, "alice", null)).isTrue();
        assertThat(isVoidAfter(token, "alice", "b")).isTrue();
        assertThat(isVoidAfter(token, null, "b")).isTrue();
        assertThat(isVoidAfter(token, null, null)).isTrue();
        assertThat(isVoidAfter(token, "bob", null)).isFalse();
        assertThat(isVoidAfter(token, "alice", "c")).isFalse();
        assertThat(isVoidAfter(token, "bob", "a")).isFalse();
        assertThat(isVoidAfter(token, null, "c")).isFalse();
        assertThat(isVoidAfter(token(null, null, "a"), "alice", "a")).isFalse();
        assertThat(isVoidAfter(token(null, null, "a"), null, "a")).isTrue();
    }

    @Test
    void revocation_ofAGroup_makesVoidWhatIsForTheMembersOfARegion() throws TokenRefusedException {
        RegionToken token = token(null, "region.1", "a");
        assertThat(isVoidAfter(token, "alice", "a")).isTrue();
        assertThat(isVoidAfter(token, "alice", "b")).isFalse();
        assertThat(isVoidAfter(token, "alice", null)).isFalse();
    }

    @Test
    void revocation_whileAPageIsBeingMade_makesVoidWhatIsSignedAtItsEnd() throws TokenRefusedException {
        RegionToken alices = token("alice", null, "a");
        long begin = signer.stamp();
        signer.revoke("alice", "a");
        String late = signer.sign(alices, begin);
        assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> signer.verify(late));
        signer.verify(signer.sign(token("bob", null, "a"), begin));
    }

    @Test
    void revocations_moreThanAreRemembered_countForEverybody() throws TokenRefusedException {
        RegionToken alices = token("alice", null, "a");
        String before = signer.sign(alices);
        for (int i = 0; i < 10_000; i++) {
            signer.revoke("user" + i, null);
        }
        signer.verify(before);
        String between = signer.sign(alices);
        signer.revoke("another", null);
        assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> signer.verify(before));
        signer.verify(between);
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
