package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntityChangeTest {

    /** Prints something other than its name. */
    private enum Colour {
        RED;

        @Override
        public String toString() {
            return "red as a rose";
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(5L, "5"),
                arguments(Long.MIN_VALUE, "-9223372036854775808"),
                arguments(5, "5"),
                arguments((short) 5, "5"),
                arguments((byte) -5, "-5"),
                arguments(true, "true"),
                arguments(false, "false"),
                arguments("a \"b\" ü", "\"a \\\"b\\\" ü\""),
                arguments('c', "\"c\""),
                arguments(new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
                arguments(new BigDecimal("12.50"), "12.50"),
                arguments(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                arguments(Colour.RED, "\"RED\""),
                arguments(LocalDate.of(2026, 2, 1), "\"2026-02-01\""),
                arguments(0.1, "0.1"),
                arguments(0.1f, "0.1"),
                arguments(Double.NaN, "null"),
                arguments(Double.NEGATIVE_INFINITY, "null"),
                arguments(Float.POSITIVE_INFINITY, "null"),
                arguments(null, "null"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_ofAnyBasicType_isTheSameJsonHereAndOnOtherNodes(Object value, String json) {
        Object id = value == null ? 1 : value;
        EntityChange local = Sample.wire(Sample.change(id, value, Sample.data("x", value)));
        EntityChange remote = Sample.throughTheRelay(Sample.change(id, value, Sample.data("x", value)));
        assertThat(local.data()).hasToString("{\"x\":" + json + "}");
        assertThat(remote).isEqualTo(local);
        assertThat(remote.text(Sample.INSTANCE, null, "n1-1")).isEqualTo(local.text(Sample.INSTANCE, null, "n1-1"));
    }

    @Test
    void update_forTheInstanceGroup_carriesTheData() {
        EntityChange change = Sample.wire(Sample.change(5L, 2, Sample.data("title", "Tea", "note", null)));
        assertThat(change.text(Sample.INSTANCE, null, "n1-3"))
                .isEqualTo("{\"type\":\"updated\",\"group\":\"demo.todo.5\",\"entity\":\"Todo\",\"id\":5,\"version\":2,"
                        + "\"data\":{\"title\":\"Tea\",\"note\":null},\"position\":\"n1-3\"}");
    }

    @Test
    void update_forTheCollectionGroup_carriesNoData() {
        EntityChange change = Sample.wire(Sample.change(5L, 2, Map.of("title", "Tea")));
        assertThat(change.text(Sample.COLLECTION, null, "n1-3"))
                .isEqualTo("{\"type\":\"updated\",\"group\":\"demo.todo\",\"entity\":\"Todo\",\"id\":5,\"version\":2,"
                        + "\"position\":\"n1-3\"}");
    }

    @Test
    @Tag("S10")
    void removal_duringACall_carriesItsOrigin() {
        GroupNotice removal = new GroupNotice("demo.todo.5", ChangeKind.REMOVED, false, null);
        EntityChange change =
                Sample.wire(Sample.change(ChangeKind.REMOVED, 5L, null, Optional.empty(), Map.of(), removal));
        assertThat(change.text(removal, new Origin("c0ffee", "test-delete-456"), "n1-3"))
                .isEqualTo("{\"type\":\"removed\",\"group\":\"demo.todo.5\",\"entity\":\"Todo\",\"id\":5,"
                        + "\"origin\":\"c0ffee\",\"call\":\"test-delete-456\",\"position\":\"n1-3\"}");
    }

    @Test
    void removal_carriesTheTargetAndNeverData() {
        GroupNotice removal = new GroupNotice("demo.todo", ChangeKind.REMOVED, true, "demo.todo.5");
        EntityChange change = Sample.wire(
                Sample.change(ChangeKind.REMOVED, 5L, null, Optional.empty(), Map.of("title", "Tea"), removal));
        assertThat(change.text(removal, null, "n1-3"))
                .isEqualTo("{\"type\":\"removed\",\"group\":\"demo.todo\",\"entity\":\"Todo\",\"id\":5,"
                        + "\"target\":\"demo.todo.5\",\"position\":\"n1-3\"}");
    }

    @Test
    void notice_ofAnotherKindThanTheChange_decidesTheType() {
        GroupNotice moved = new GroupNotice("room.2", ChangeKind.CREATED, true, null);
        EntityChange change = Sample.wire(Sample.change(5L, null, Map.of()));
        assertThat(change.text(moved, null, "n1-3"))
                .isEqualTo("{\"type\":\"created\",\"group\":\"room.2\",\"entity\":\"Todo\",\"id\":5,\"data\":{},"
                        + "\"position\":\"n1-3\"}");
    }

    @Test
    void version_thatIsMissing_isLeftOutOnOtherNodesToo() {
        EntityChange remote = Sample.throughTheRelay(Sample.change(5L, null, Map.of()));
        assertThat(remote.version()).isEqualTo(JsonValue.NULL);
        assertThat(remote.text(Sample.COLLECTION, null, "n1-3")).doesNotContain("version");
    }
}
