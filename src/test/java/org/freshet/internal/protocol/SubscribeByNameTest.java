package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.freshet.SystemLog;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may subscribe to a group by its name, and in which order that is found out. */
class SubscribeByNameTest {

    private static final Identity ALICE = new Identity("alice", "f00", Set.of("p"));

    private final Site site = new Site();
    private final Guest alice = site.guest(ALICE);

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    private static String subscribed(String group) {
        return "{'type':'subscribed','ref':'1','group':'" + group + "','status':'subscribed','position':'n1-0'}";
    }

    private String asks(Guest guest, String group) {
        guest.forgets();
        guest.says("{'type':'subscribe','ref':'1','group':'%s'}", group);
        site.ask();
        return guest.onlyFrame();
    }

    @Test
    @Tag("S17")
    @Tag("S18")
    @Tag("S19")
    void group_ofAPattern_isJoinedOnce_andLeft() {
        site.patterns.allow("news.*");
        alice.says("{'type':'subscribe','ref':'1','group':'news.sport'}");
        alice.hears(subscribed("news.sport"));
        assertThat(asks(alice, "news.sport")).contains("\"resubscribed\"");
        alice.forgets();
        site.publish("news.sport", "m1");
        alice.hears("m1");
        alice.says("{'type':'unsubscribe','ref':'2','group':'news.sport'}");
        alice.forgets();
        site.publish("news.sport", "m2");
        alice.hears();
    }

    @Test
    void since_tellsWhetherSomethingIsMissing() {
        site.patterns.allow("news.*");
        site.publish("news.sport", "m1");
        alice.says("{'type':'subscribe','group':'news.sport','since':'n1-0'}");
        assertThat(alice.onlyFrame()).contains("\"recovered\":false");
        alice.forgets();
        alice.says("{'type':'subscribe','group':'news.sport','since':'n1-1'}");
        assertThat(alice.onlyFrame()).contains("\"recovered\":true");
    }

    @Test
    @Tag("S21")
    void group_thatNothingKnows_isUnknown_loggedOnce_andTheConnectionLives() {
        site.patterns.allow("news.*");
        for (int i = 0; i < 3; i++) {
            assertThat(asks(alice, "weather")).contains("\"unknown-group\"", "not registered");
        }
        assertThat(SystemLog.lines("RX0411")).singleElement().matches(line -> line.text()
                .contains("weather"));
        assertThat(asks(alice, "news.sport")).contains("\"subscribed\"");
    }

    @Test
    @Tag("S25")
    void group_thatLooksLikeThatOfAnotherApplicationsUser_isAnOrdinaryOne() {
        assertThat(asks(alice, "another_app.customuser.1")).contains("\"unknown-group\"");
        site.patterns.allow("another_app.customuser.*");
        assertThat(asks(alice, "another_app.customuser.1")).contains("\"subscribed\"");
    }

    @ParameterizedTest
    @Tag("S76")
    @CsvSource({"¯\\_(ツ)_/¯, false", "chatchatchatchat*, false", "chat, true"})
    void name_mustKeepToTheRule(String name, boolean accepted) {
        site.patterns.allow("**");
        String group = name.replace("*", "chat".repeat(96));
        assertThat(asks(alice, group.replace("\\", "\\\\")))
                .contains(accepted ? "\"subscribed\"" : "\"invalid-group\"");
    }

    @Test
    void firstPatternThatMatches_decides() {
        site.patterns.allow("room.staff").anyRole("staff");
        site.patterns.allow("room.*").users();
        site.patterns.allow("**");
        assertThat(asks(alice, "room.staff")).contains("\"not-allowed\"");
        assertThat(asks(alice, "room.hall")).contains("\"subscribed\"");
        Guest nobody = site.guest(Identity.NOBODY);
        assertThat(asks(nobody, "room.hall")).contains("\"not-allowed\"");
        assertThat(asks(nobody, "hall")).contains("\"subscribed\"");
    }

    @Test
    void order_ofTheRules_nameReservedMemberLimitGrant() {
        site.patterns.allow("denied").anyRole();
        site.patterns.allow("g*").users();
        site.patterns.allow("g.*").users();
        assertThat(asks(alice, "g.1")).contains("\"subscribed\"");
        // Four automatic groups of six.
        assertThat(asks(alice, "g.2")).contains("\"subscribed\"");
        assertThat(asks(alice, "a b")).contains("\"invalid-group\"");
        assertThat(asks(alice, "users")).contains("\"not-allowed\"");
        assertThat(asks(alice, "g.1")).contains("\"resubscribed\"");
        assertThat(asks(alice, "denied")).contains("\"too-many-groups\"");
        assertThat(asks(alice, "unknown")).contains("\"too-many-groups\"");
        alice.says("{'type':'unsubscribe','group':'g.1'}");
        assertThat(asks(alice, "denied")).contains("\"not-allowed\"");
        assertThat(site.refusals.byReason())
                .containsEntry("invalid-group", 1L)
                .containsEntry("not-allowed", 2L)
                .containsEntry("too-many-groups", 2L);
        assertThat(site.refusals.total()).isEqualTo(5);
    }

    @Test
    void authorizers_areAskedOnThreadsOfTheirOwn_whereNoPatternDecides() {
        site.authorizers.present = true;
        site.authorizers.allowed.add("alice project.1");
        site.patterns.allow("news");
        alice.says("{'type':'subscribe','ref':'1','group':'news'}");
        assertThat(alice.onlyFrame()).contains("\"subscribed\"");
        assertThat(site.authorizers.asked).isEmpty();
        alice.forgets();
        alice.says("{'type':'subscribe','ref':'1','group':'project.1'}");
        assertThat(alice.frames()).isEmpty();
        site.ask();
        assertThat(alice.onlyFrame()).contains("\"subscribed\"");
        alice.says("{'type':'unsubscribe','group':'news'}");
        assertThat(asks(alice, "project.2")).contains("\"not-allowed\"");
        assertThat(asks(site.guest(new Identity("bob", "f01")), "project.1")).contains("\"not-allowed\"");
    }

    @Test
    void framesBehindAQuestion_waitForIt_butForPings() {
        site.authorizers.present = true;
        site.authorizers.allowed.add("alice project.1");
        alice.says("{'type':'subscribe','ref':'1','group':'project.1'}");
        alice.says("{'type':'unsubscribe','ref':'2','group':'project.1'}");
        alice.says("{'type':'ping'}");
        alice.hears("{'type':'pong'}");
        site.ask();
        assertThat(alice.frames()).hasSize(2);
        assertThat(alice.frames().get(1)).contains("\"unsubscribed\"");
        alice.forgets();
        site.publish("project.1", "m");
        alice.hears();
        alice.says("{'type':'unsubscribe','ref':'3','group':''}");
        assertThat(alice.onlyFrame()).contains("\"ref\":\"3\"");
    }
}
