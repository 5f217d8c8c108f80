package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.freshet.Origin;
import org.freshet.internal.wire.ServerMessage.Bye;
import org.freshet.internal.wire.ServerMessage.Fragment;
import org.freshet.internal.wire.ServerMessage.Gone;
import org.freshet.internal.wire.ServerMessage.Hello;
import org.freshet.internal.wire.ServerMessage.Pong;
import org.freshet.internal.wire.ServerMessage.Refresh;
import org.freshet.internal.wire.ServerMessage.Refused;
import org.freshet.internal.wire.ServerMessage.Result;
import org.freshet.internal.wire.ServerMessage.Resync;
import org.freshet.internal.wire.ServerMessage.Subscribed;
import org.freshet.internal.wire.ServerMessage.Unsubscribed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The exact text: a client that knows only the protocol's page reads it. */
class ServerMessageTest {

    private static void assertText(ServerMessage message, String expected) {
        assertThat(message.text()).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void hello_withAndWithoutUser_isExact() {
        assertText(
                new Hello("c1", "älice", List.of("user.a", "broadcast"), "n1-0", 20_000),
                "{'type':'hello','protocol':'rx.1','connection':'c1','user':'älice',"
                        + "'groups':['user.a','broadcast'],'position':'n1-0','heartbeat':20000}");
        assertText(
                new Hello("c1", null, List.of(), "n1-0", 20_000),
                "{'type':'hello','protocol':'rx.1','connection':'c1','groups':[],'position':'n1-0','heartbeat':20000}");
    }

    @Test
    void subscribed_firstAndAgain_isExact() {
        assertText(
                new Subscribed(Ref.of("r"), "g", null, false, "n1-5", true),
                "{'type':'subscribed','ref':'r','group':'g','status':'subscribed','position':'n1-5','recovered':true}");
        assertText(
                new Subscribed(null, "g", null, true, "n1-5", false),
                "{'type':'subscribed','group':'g','status':'resubscribed','position':'n1-5','recovered':false}");
        assertText(
                new Subscribed(null, "g", null, true, "n1-5", null),
                "{'type':'subscribed','group':'g','status':'resubscribed','position':'n1-5'}");
    }

    @Test
    void result_ofEachKind_isExact() {
        assertText(
                new Result(Ref.of("r"), new CallOutcome.Returned(JsonText.parse("[1,{}]"), true)),
                "{'type':'result','ref':'r','ok':true,'value':[1,{}],'refresh':true}");
        assertText(
                new Result(Ref.of("r"), new CallOutcome.Returned(JsonValue.NULL, false)),
                "{'type':'result','ref':'r','ok':true,'value':null}");
        assertText(
                new Result(Ref.of("r"), new CallOutcome.Returned(null, false)),
                "{'type':'result','ref':'r','ok':true}");
        assertText(
                new Result(Ref.of("r"), new CallOutcome.Failed(ErrorCode.UNKNOWN_METHOD, "No.")),
                "{'type':'result','ref':'r','ok':false,'error':{'code':'unknown-method','message':'No.'}}");
        assertText(
                new Result(
                        Ref.of("r"),
                        new CallOutcome.Failed(
                                ErrorCode.STALE, "Gone.", List.of(new CallOutcome.Violation("a.b", "bad")), true)),
                "{'type':'result','ref':'r','ok':false,'error':{'code':'stale','message':'Gone.',"
                        + "'violations':[{'field':'a.b','message':'bad'}]},'refresh':true}");
    }

    @Test
    void unsubscribed_isExact() {
        assertText(new Unsubscribed(Ref.of("r"), "g"), "{'type':'unsubscribed','ref':'r','group':'g'}");
    }

    @Test
    void refused_withAndWithoutRef_isExact() {
        assertText(
                new Refused(Ref.of("r"), ErrorCode.TOO_MANY_GROUPS, "At most 3."),
                "{'type':'error','ref':'r','code':'too-many-groups','message':'At most 3.'}");
        assertText(
                new Refused(null, ErrorCode.INVALID_MESSAGE, "No."),
                "{'type':'error','code':'invalid-message','message':'No.'}");
    }

    @Test
    void errorCodes_areThoseOfTheProtocol() {
        assertThat(ErrorCode.values())
                .extracting(ErrorCode::wire)
                .containsExactly(
                        "invalid-message",
                        "invalid-group",
                        "not-allowed",
                        "unknown-group",
                        "too-many-groups",
                        "rate-limited",
                        "invalid-token",
                        "expired-token",
                        "unknown-method",
                        "invalid-arguments",
                        "stale",
                        "conflict",
                        "failed");
    }

    @Test
    void refresh_isExact() {
        assertText(new Refresh("g", null, null, "n1-5"), "{'type':'refresh','group':'g','position':'n1-5'}");
        assertText(
                new Refresh("g", 300L, null, "n1-5"), "{'type':'refresh','group':'g','within':300,'position':'n1-5'}");
    }

    @Test
    @Tag("S09")
    void origin_isTheConnectionAndTheCall() {
        Origin origin = new Origin("c0ffee", "test-request-123");
        String told = "'origin':'c0ffee','call':'test-request-123','position':'n1-5'}";
        assertText(new Refresh("g", null, origin, "n1-5"), "{'type':'refresh','group':'g'," + told);
        assertText(
                new Fragment("list", null, "x", origin, "n1-5"),
                "{'type':'fragment','region':'list','html':'x'," + told);
        assertText(
                new ServerMessage.Told("data", "g", JsonValues.of(Map.of("data", Map.of("a", 1))), origin, "n1-5"),
                "{'type':'data','group':'g','data':{'a':1}," + told);
        assertText(
                new Refresh("g", null, new Origin("c0ffee", null), "n1-5"),
                "{'type':'refresh','group':'g','origin':'c0ffee','position':'n1-5'}");
    }

    @Test
    void fragmentAndGone_areExact() {
        assertText(
                new Fragment("list", null, "<p></p>", null, "n1-5"),
                "{'type':'fragment','region':'list','html':'<p></p>','position':'n1-5'}");
        assertText(
                new Fragment("row", "7", "x", null, "n1-5"),
                "{'type':'fragment','region':'row','key':'7','html':'x','position':'n1-5'}");
        assertText(new Gone("row", "7", "n1-5"), "{'type':'gone','region':'row','key':'7','position':'n1-5'}");
    }

    @Test
    void resync_ofAllAndOfSome_isExact() {
        assertText(new Resync("overflow", null, null), "{'type':'resync','reason':'overflow'}");
        assertText(
                new Resync("gap", List.of("g"), 300L), "{'type':'resync','reason':'gap','groups':['g'],'within':300}");
    }

    @Test
    void pongAndBye_areExact() {
        assertText(new Pong(), "{'type':'pong'}");
        assertText(new Bye("stopping", 1_000), "{'type':'bye','reason':'stopping','retryAfter':1000}");
    }
}
