package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.freshet.SystemLog;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.call.CallStage.Visitor;
import org.freshet.internal.wire.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call is answered with, and what has run. */
class CallsTest {

    private static final String FAILED =
            "{'type':'result','ref':'1','ok':false,'error':{'code':'failed','message':'The call has failed; the server's"
                    + " log tells more.'}}";

    private final CallStage stage = new CallStage(Desk.class, Scratch.class, Errand.class);
    private final Desk desk = stage.bean(Desk.class);
    private final Visitor alice = stage.visitor(new Identity("alice", "f00", Set.of("clerk")));
    private final Visitor nobody = stage.visitor(new Identity(null, "f01"));

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    @Tag("S33")
    void method_withResult_isAnsweredAndTheCallerRefreshes() {
        assertThat(alice.calls("desk.add", "1,2"))
                .isEqualTo("{'type':'result','ref':'1','ok':true,'value':3,'refresh':true}");
        assertThat(alice.calls("desk.items", ""))
                .isEqualTo("{'type':'result','ref':'1','ok':true,'value':[{'title':'one'}],'refresh':true}");
        assertThat(alice.calls("desk.nothing", ""))
                .isEqualTo("{'type':'result','ref':'1','ok':true,'value':null,'refresh':true}");
    }

    @Test
    @Tag("S33")
    void method_thatDeclinesARefresh_isAnsweredWithoutOne() {
        assertThat(alice.calls("desk.note", "'x'")).isEqualTo("{'type':'result','ref':'1','ok':true}");
        assertThat(desk.ran()).containsExactly("x");
    }

    @ParameterizedTest
    @Tag("S34")
    @ValueSource(
            strings = {
                "desk.unmarked",
                "desk.nosuch",
                "nosuch.add",
                "desk",
                "add",
                "",
                "desk.add.x",
                "Desk.add",
                "desk.ran",
                "org.freshet.internal.call.Desk.add",
                "desk.getClass",
                "scratch.next",
                "java.lang.System.exit"
            })
    void method_unknownOrUnmarked_isRefusedAndNothingRuns(String method) {
        assertThat(alice.calls(method, ""))
                .contains("'ok':false", "'code':'unknown-method'")
                .doesNotContain("refresh");
        assertThat(desk.ran()).isEmpty();
        assertThat(stage.causes).isEmpty();
    }

    @Test
    void arguments_areReadAsWhatTheParametersDeclare() {
        assertThat(alice.calls("desk.echo", "'ä',9000000000,true,'2024-02-28',[{'title':'t','unknown':1}],'m'"))
                .contains("'text':'ä'", "'number':9000000000", "'flag':true", "'day':'2024-02-29'", "'first':'t'")
                .contains("'maybe':'m'");
        assertThat(alice.calls("desk.echo", "'',0,false,'2024-02-28',[{'title':'t'}],null"))
                .contains("'maybe':'none'");
    }

    @ParameterizedTest
    @Tag("S35")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1           | takes 2 argument(s), not 1",
                "1,2,3       | takes 2 argument(s), not 3",
                "null,2      | Argument 1 may not be null: it is int",
                "'x',2       | Argument 1 cannot be read as int",
                "1,[2]       | Argument 2 cannot be read as Integer",
                "1,{}        | Argument 2 cannot be read as Integer",
                "1.5,2       | Argument 1 cannot be read as int",
                "3000000000,2| Argument 1 cannot be read as int",
                "1e400,2     | Argument 1 cannot be read as int",
                "true,2      | Argument 1 cannot be read as int",
                "1,'x'       | Argument 2 cannot be read as Integer",
                "1,true      | Argument 2 cannot be read as Integer"
            })
    void arguments_ofOtherNumberOrType_areRefusedAndNothingRuns(String arguments, String message) {
        assertThat(alice.calls("desk.add", arguments)).contains("'code':'invalid-arguments'", message);
        assertThat(desk.ran()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"1,2.0", "'1',2", "1.0,'2'", "1e0,20e-1"})
    void number_thatIsWhole_isReadHoweverItIsWritten(String arguments) {
        assertThat(alice.calls("desk.add", arguments)).contains("'value':3");
    }

    @Test
    void arguments_nestedTooDeep_areRefused() {
        assertThat(alice.calls("desk.note", "[".repeat(32) + "]".repeat(32)))
                .contains("'invalid-arguments'", "nested 32 deep");
        assertThat(alice.calls(
                        "desk.save", "{'title':'t','parts':[" + "{'parts':[".repeat(10) + "]}".repeat(10) + "]},''"))
                .contains("'invalid-arguments'", "parts[0].parts[0].");
    }

    @Test
    void arguments_thatViolateConstraints_areToldByField_andNothingRuns() {
        assertThat(alice.calls("desk.save", "{'title':' ','parts':[{'title':'p'},{'title':''}]},'long'"))
                .contains("'ok':false", "'code':'invalid-arguments'", "'violations':[")
                .contains("{'field':'item.parts[1].title','message':'must not be blank'}")
                .contains("{'field':'item.title','message':'must not be blank'}")
                .contains("{'field':'tag','message':'size must be between 0 and 3'}");
        assertThat(alice.calls("desk.save", "null,null")).contains("{'field':'item','message':'must not be null'}");
        assertThat(desk.ran()).isEmpty();
        assertThat(alice.calls("desk.save", "{'title':'t'},'x'")).contains("'ok':true");
        assertThat(desk.ran()).containsExactly("t");
    }

    @Test
    void roles_areThoseOfTheCaller() {
        assertThat(nobody.calls("desk.onlyClerks", "")).contains("'ok':false", "'code':'not-allowed'");
        assertThat(nobody.calls("desk.onlyUsers", "")).contains("'code':'not-allowed'");
        assertThat(alice.calls("desk.nobody", "")).contains("'code':'not-allowed'");
        assertThat(desk.ran()).isEmpty();
        assertThat(alice.calls("desk.onlyClerks", "")).contains("'ok':true");
        assertThat(alice.calls("desk.onlyUsers", "")).contains("'ok':true");
    }

    @Test
    void reactiveCall_tellsWhoCalls_andNothingOutsideOfACall() {
        assertThat(alice.calls("desk.who", "", "k1"))
                .contains("'alice true k1 " + alice.connection().id() + "'");
        assertThat(nobody.calls("desk.who", ""))
                .contains("'null false null " + nobody.connection().id() + "'");
        assertThat(stage.current.isActive()).isFalse();
        assertThat(catchThrowable(stage.current::caller))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("RX0715");
    }

    @Test
    void key_isThatOfAUserOrElseOfASession_orElseOfAConnection() {
        Visitor stranger = stage.visitor(Identity.NOBODY);
        Visitor other = stage.visitor(Identity.NOBODY);
        for (Visitor visitor : List.of(
                alice,
                stage.visitor(new Identity("alice", "f07")),
                nobody,
                stage.visitor(new Identity(null, "f01")),
                stage.visitor(new Identity(null, "alice")),
                stranger,
                other)) {
            assertThat(visitor.calls("desk.note", "'x'", "k")).contains("'ok':true");
        }
        assertThat(desk.ran()).hasSize(5);
    }

    @Test
    void key_whoseOutcomeIsThere_doesNotOutliveARight() {
        assertThat(alice.calls("desk.onlyClerks", "", "k")).contains("'ok':true");
        assertThat(stage.visitor(new Identity("alice", "f00")).calls("desk.onlyClerks", "", "k"))
                .contains("'not-allowed'");
    }

    @Test
    void eachCall_hasARequestContextOfItsOwn() {
        assertThat(alice.calls("desk.count", "")).contains("'value':3");
        assertThat(alice.calls("desk.count", "")).contains("'value':3");
    }

    @Test
    void beanWithoutScope_isThereForOneCall() {
        assertThat(alice.calls("errand.run", "")).contains("'ok':true");
        assertThat(desk.ran()).containsExactly("run", "ended");
    }

    @Test
    @Tag("S36")
    void whatIsGone_isStale() {
        for (String how : new String[] {"stale", "missing"}) {
            assertThat(alice.calls("desk.fail", '\'' + how + '\''))
                    .contains("'ok':false", "'code':'stale'", "'refresh':true")
                    .doesNotContain("secret");
        }
        assertThat(SystemLog.lines("RX0711")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"locked, conflict", "suppressed, conflict", "refused, not-allowed"})
    void exception_thatMeansSomething_hasItsCode(String how, String code) {
        assertThat(alice.calls("desk.fail", '\'' + how + '\''))
                .contains("'code':'" + code + '\'')
                .doesNotContain("secret");
        assertThat(SystemLog.lines("RX0711")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "deep"})
    void exception_ofAnotherKind_isLoggedAndItsTextIsNotTold(String how) {
        assertThat(alice.calls("desk.fail", '\'' + how + '\'')).isEqualTo(FAILED);
        assertThat(SystemLog.lines("RX0711")).singleElement().satisfies(line -> {
            assertThat(line.text()).contains(Desk.class.getName() + ".fail()");
            assertThat(line.cause()).isNotNull();
        });
        assertThat(alice.calls("desk.add", "1,2")).contains("'ok':true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.cyclic", "desk.tooLong"})
    void result_thatCannotBeWritten_isAFailureThatIsLogged(String method) {
        assertThat(alice.calls(method, "")).contains("'failed'", "has run", "'refresh':true");
        assertThat(SystemLog.lines("RX0712")).hasSize(1);
        assertThat(alice.calls("desk.add", "1,2")).contains("'ok':true");
    }

    @Test
    @Tag("S09")
    void whatRuns_isMarkedByTheReferenceOfTheCall() {
        alice.says("test-request-123", "desk.note", "'x'");
        await().until(() -> alice.frames() == 1);
        assertThat(stage.causes).containsExactly("test-request-123");
    }

    @Test
    void calls_areCounted_andSoIsWhatWasRefused() {
        alice.calls("desk.add", "1,2");
        alice.calls("nosuch", "");
        alice.calls("desk.nobody", "");
        alice.calls("desk.add", "");
        alice.calls("desk.fail", "'stale'");
        assertThat(stage.calls.made()).isEqualTo(5);
        assertThat(stage.refused)
                .containsExactly(ErrorCode.UNKNOWN_METHOD, ErrorCode.NOT_ALLOWED, ErrorCode.INVALID_ARGUMENTS);
    }
}
