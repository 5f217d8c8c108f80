package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.freshet.ReactiveEndpoint;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerTest {

    private static boolean admits(boolean login, String anyRole, String allRoles, Identity identity) {
        Consumer consumer = new Consumer(List.of(), login, words(anyRole), words(allRoles), new ReactiveEndpoint() {});
        Refusal refusal = consumer.refusalOrNull(identity);
        assertThat(refusal == null || refusal.reason().equals("endpoint")).isTrue();
        return refusal == null;
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }

    @ParameterizedTest
    @Tag("S83")
    @CsvSource({
        "true,  alice, true",
        "true,       , false",
        "false, alice, true",
        "false,      , true",
    })
    void login_isAskedForUnlessDeclined(boolean login, String user, boolean admitted) {
        assertThat(admits(login, null, null, new Identity(user, null))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @Tag("S83")
    @CsvSource({
        "   , p q, p q, true",
        "   , p q, p,   false",
        "   , p q, x,   false",
        "p q,    , p,   true",
        "p q,    , q,   true",
        "p q,    , x,   false",
        "p q,   r, q r, true",
        "p q,   r, q,   false",
        "p q,   r, r,   false",
    })
    void roles_areAllOfOrAnyOf_andNeedALogin(String anyRole, String allRoles, String roles, boolean admitted) {
        assertThat(admits(false, anyRole, allRoles, new Identity("alice", null, words(roles))))
                .isEqualTo(admitted);
        assertThat(admits(false, anyRole, allRoles, Identity.NOBODY)).isFalse();
    }
}
