package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.cdi.Line.committed;
import static org.freshet.internal.cdi.Line.refreshed;

import org.freshet.SystemLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log tells of one message at DEBUG. */
class MessageWayTest {

    private final Line line = new Line();

    @BeforeEach
    @AfterEach
    void clear() {
        SystemLog.clear();
    }

    @Test
    void message_isFollowedByItsPosition_fromTheCommitToTheBrowser() {
        SystemLog.debug();
        line.dispatcher.dispatch(committed(refreshed("todo")));
        line.dispatcher.dispatch(committed(refreshed("other")));
        assertThat(SystemLog.lines(""))
                .extracting(SystemLog.Line::text)
                .filteredOn(text -> text.contains("n1-1"))
                .satisfiesExactlyInAnyOrder(
                        dispatched -> assertThat(dispatched).startsWith("n1-1: [Refreshed[group=todo]] touches []"),
                        told -> assertThat(told).matches("n1-1: \\[todo] told to \\[[0-9a-f]{18}]"),
                        sends -> assertThat(sends).matches("[0-9a-f]{18}: sends \\[n1-1] in a frame of \\d+"),
                        sent -> assertThat(sent).matches("[0-9a-f]{18}: sent \\[n1-1]"));
    }

    @Test
    void message_isNotSpokenOf_otherwise() {
        line.dispatcher.dispatch(committed(refreshed("todo")));
        assertThat(SystemLog.lines("")).isEmpty();
    }
}
