package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

    private static final String HOST = "www.example.com:8443";

    private static boolean admits(Set<String> origins, String origin, String host) {
        return new Admission(origins, "none").refusalOrNull(Identity.NOBODY, origin, host) == null;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "missing",
            value = {
                "https://www.example.com:8443,  true",
                "http://www.example.com:8443,   true", // behind a proxy that ends TLS
                "https://WWW.Example.COM:8443,  true",
                "missing,                       true", // no browser
                "https://www.example.com,       false",
                "https://www.example.com:8444,  false",
                "https://example.com:8443,      false",
                "https://sub.www.example.com:8443, false",
                "https://www.example.com.evil.org:8443, false",
                "https://evil.org,              false",
                "https://evil.org/www.example.com:8443, false",
                "https://www.example.com:8443@evil.org, false",
                "https://evil.org@www.example.com:8443, false",
                "'',                            false",
                "null,                          false",
                "https://,                      false",
                "www.example.com:8443,          false",
                "https://[::1,                  false",
                "'a b',                         false",
                "file:///,                      false"
            })
    void origin_whereSameIsAsked_mustBeThisHostAndPort(String origin, boolean admitted) {
        assertThat(admits(Set.of("same"), origin, HOST)).isEqualTo(admitted);
    }

    @Test
    void host_thatIsMissing_isNoOrigins() {
        assertThat(admits(Set.of("same"), "https://www.example.com", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "missing",
            value = {
                "https://a.example.com,      true",
                "http://b.example.com:8080,  true",
                "http://c.example.com,       true",
                "https://c.example.com:8080, true",
                "https://D.example.org,      true",
                "http://x.d.example.org:99,  true",
                "https://e.example.org:444,  true",
                "https://e.example.org,      false",
                "https://xd.example.org,     false",
                "https://x.c.example.com,    false",
                "https://my_host,            true",
                "http://[::1]:8080,          true",
                "http://[::1],               false",
                "missing,                    false",
                "http://a.example.com,       false",
                "https://a.example.com:444,  false",
                "http://b.example.com,       false",
                "https://www.example.com:8443, false",
                "https://a.example.com.evil.org, false",
                "null,                       false",
                "'',                         false"
            })
    void origin_whereSomeAreListed_mustBeOneOfThem(String origin, boolean admitted) {
        Set<String> origins = Set.of(
                "https://a.example.com",
                "http://b.example.com:8080",
                "c.example.com",
                ".d.example.org",
                "e.example.org:444",
                "my_host",
                "http://[::1]:8080");
        assertThat(admits(origins, origin, HOST)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @Tag("S80")
    @CsvSource(
            nullValues = "missing",
            value = {
                "www.example.com,  https://www.example.com,  true",
                "www.example.com,  https://evil.org,         false",
                ".example.com,     https://sub.example.com,  true",
                ".example.com,     https://example.com,      true",
                ".example.com,     https://notexample.com,   false",
                "www.example.com,  missing,                  false",
                "www.example.com,  '',                       false",
                "www.example.com,  not an origin,            false",
                "same,             missing,                  true",
                "same,             '',                       false",
                "same www.example.com, missing,              false",
                "none www.example.com, missing,              true",
                "none www.example.com, '',                   false",
                "none,             https://www.example.com,  false",
                "*,                https://evil.org,         true",
                "*,                missing,                  true",
                "*,                '',                       true"
            })
    void origin_byEachKindOfWord(String words, String origin, boolean admitted) {
        assertThat(admits(Set.of(words.split(" ")), origin, "www.elsewhere.com"))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.org", "null", "'a b'", "''"})
    void origin_whereAllAreAllowed_isNotLookedAt(String origin) {
        assertThat(admits(Set.of("*"), origin, HOST)).isTrue();
    }

    @ParameterizedTest
    @Tag("S16")
    @CsvSource(
            nullValues = "-",
            value = {
                "none,    -,     -,   true",
                "session, -,     -,   false",
                "session, alice, -,   false",
                "session, -,     f00, true",
                "user,    -,     f00, false",
                "user,    alice, -,   true"
            })
    void requirement_decidesWhoMayConnect(String requirement, String user, String session, boolean admitted) {
        Refusal refusal = new Admission(Set.of("same"), requirement)
                .refusalOrNull(new Identity(user, session), "https://" + HOST, HOST);
        assertThat(refusal == null).isEqualTo(admitted);
    }

    @Test
    void refusal_saysWhatIsNeeded() {
        assertThat(text("session", null)).contains("HTTP session");
        assertThat(text("user", null)).contains("logged in");
        assertThat(text("user", "https://evil.org")).contains("origin");
    }

    private static String text(String requirement, String origin) {
        return new Admission(Set.of("same"), requirement)
                .refusalOrNull(Identity.NOBODY, origin, HOST)
                .text();
    }
}
