package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ClientMessage.Invalid;
import org.freshet.internal.wire.ClientMessage.Ping;
import org.freshet.internal.wire.ClientMessage.Subscribe;
import org.freshet.internal.wire.ClientMessage.Unsubscribe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {

    private static ClientMessage only(String frame) {
        List<ClientMessage> messages = ClientFrame.parse(frame);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static Invalid refused(String frame) {
        assertThat(only(frame)).isInstanceOf(Invalid.class);
        return (Invalid) only(frame);
    }

    @Test
    @Tag("S26")
    void ping_isRead() {
        assertThat(only("{\"type\":\"ping\"}")).isEqualTo(new Ping());
    }

    @Test
    @Tag("S27")
    void unknownType_beforeAValidSubscribe_isRefusedAlone() {
        List<ClientMessage> messages = ClientFrame.parse("[{\"type\":\"navigate\",\"ref\":\"1\"},"
                + "{\"type\":\"subscribe\",\"ref\":\"2\",\"token\":\"T\",\"since\":\"n1-5\"}]");
        assertThat(messages).hasSize(2);
        Invalid unknown = (Invalid) messages.get(0);
        assertThat(unknown.ref()).isEqualTo(Ref.of("1"));
        assertThat(unknown.code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
        assertThat(unknown.reason()).contains("'navigate'", "subscribe, unsubscribe, call and ping");
        assertThat(messages.get(1)).isEqualTo(new Subscribe(Ref.of("2"), null, "T", "n1-5"));
    }

    @Test
    @Tag("S33")
    void call_isReadWithItsArgumentsAsText() {
        assertThat(only("{\"type\":\"call\",\"ref\":\"1\",\"method\":\"a.b\",\"args\":[ 1, {\"x\":null} ]}"))
                .isEqualTo(new Call(Ref.of("1"), "a.b", "[1,{\"x\":null}]", null));
        assertThat(only("{\"type\":\"call\",\"ref\":\"1\",\"method\":\"a.b\",\"args\":[],\"key\":\"k\"}"))
                .isEqualTo(new Call(Ref.of("1"), "a.b", "[]", "k"));
    }

    @Test
    void ref_thatIsANumber_staysOne() {
        Call call = (Call) only("{\"type\":\"call\",\"ref\":7,\"method\":\"a.b\",\"args\":[]}");
        assertThat(call.ref().json()).hasToString("7");
        assertThat(call.ref().text()).isEqualTo("7");
        assertThat(new ServerMessage.Unsubscribed(call.ref(), "g").text()).contains("\"ref\":7,");
    }

    @Test
    void members_thatAreNull_countAsAbsent() {
        assertThat(only("{\"type\":\"call\",\"ref\":\"1\",\"method\":\"a.b\",\"args\":[],\"key\":null}"))
                .isEqualTo(new Call(Ref.of("1"), "a.b", "[]", null));
        assertThat(only("{\"type\":\"subscribe\",\"group\":\"g\",\"token\":null,\"since\":null}"))
                .isEqualTo(new Subscribe(null, "g", null, null));
    }

    @ParameterizedTest
    @Tag("S35")
    @ValueSource(
            strings = {
                "'method':'a.b','args':[]",
                "'ref':'','method':'a.b','args':[]",
                "'ref':[],'method':'a.b','args':[]",
                "'ref':'~','method':'a.b','args':[]",
                "'ref':'1','args':[]",
                "'ref':'1','method':null,'args':[]",
                "'ref':'1','method':'a.b'",
                "'ref':'1','method':'a.b','args':{}",
                "'ref':'1','method':'a.b','args':[],'key':''",
                "'ref':'1','method':'a.b','args':[],'key':7",
                "'ref':'1','method':'a.b','args':[],'key':'~'"
            })
    void call_thatLacksSomething_isRefused(String members) {
        String frame = "{'type':'call'," + members.replace("~", "x".repeat(65)) + '}';
        Invalid invalid = refused(frame.replace('\'', '"'));
        assertThat(invalid.code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
        boolean isKnown = members.startsWith("'ref':'");
        assertThat(invalid.ref() != null).as("reference comes back").isEqualTo(isKnown);
    }

    @ParameterizedTest
    @Tag("S28")
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "ping",
                "{",
                "{\"type\":",
                "{\"type\":\"ping\"",
                "{\"type\":\"ping\"}}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}",
                "[{\"type\":\"ping\"}",
                "{'type':'ping'}",
                "null",
                "1",
                "\"ping\"",
                "{type:ping}",
                "\u0000"
            })
    void text_thatIsNoJsonObjectOrArray_isOneRefusal(String frame) {
        Invalid invalid = refused(frame);
        assertThat(invalid.ref()).isNull();
        assertThat(invalid.code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
        assertThat(invalid.reason()).contains("JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ref\":\"7\"}",
                "{\"type\":null}",
                "{\"type\":1}",
                "{\"type\":[\"ping\"]}",
                "{\"type\":\"\"}",
                "{\"type\":\"PING\"}",
                "[null]",
                "[1]",
                "[[{\"type\":\"ping\"}]]"
            })
    void json_thatIsNoMessage_isRefused(String frame) {
        assertThat(refused(frame).code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nesting_ofAnyDepth_isRefused(String opening) {
        assertThat(refused(opening.repeat(100_000)).code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    }

    @Test
    void array_withGoodAndBad_keepsTheOrder() {
        assertThat(ClientFrame.parse("[{\"type\":\"ping\"},7,{\"type\":\"unsubscribe\",\"group\":\"g\"},{}]"))
                .hasExactlyElementsOfTypes(Ping.class, Invalid.class, Unsubscribe.class, Invalid.class);
        assertThat(ClientFrame.parse("[]")).isEmpty();
    }

    @Test
    void ref_isKeptInARefusal() {
        assertThat(refused("{\"ref\":\"r\",\"type\":7}").ref()).isEqualTo(Ref.of("r"));
        assertThat(refused("{\"ref\":{},\"type\":7}").ref()).isNull();
    }

    @Test
    void unknownMembers_areIgnored() {
        assertThat(only("{\"type\":\"unsubscribe\",\"ref\":\"r\",\"group\":\"g\",\"colour\":{\"x\":[1]}}"))
                .isEqualTo(new Unsubscribe(Ref.of("r"), "g"));
    }

    @Test
    void subscribe_byName_byTokenAndByNoString_isToldApart() {
        assertThat(only("{\"type\":\"subscribe\",\"group\":\"g\"}")).isEqualTo(new Subscribe(null, "g", null, null));
        assertThat(only("{\"type\":\"subscribe\",\"group\":null}")).isEqualTo(new Subscribe(null, null, null, null));
        assertThat(only("{\"type\":\"subscribe\",\"group\":\"g\",\"token\":\"T\"}"))
                .isEqualTo(new Subscribe(null, null, "T", null));
        assertThat(refused("{\"type\":\"subscribe\",\"ref\":\"r\",\"token\":7}"))
                .isEqualTo(new Invalid(Ref.of("r"), ErrorCode.INVALID_TOKEN, "A token is a string."));
    }

    @Test
    void unknownType_thatIsLong_isQuotedInPart() {
        assertThat(refused("{\"type\":\"" + "x".repeat(5_000) + "\"}").reason()).hasSizeLessThan(150);
    }
}
