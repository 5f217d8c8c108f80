package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.freshet.Presence;
import org.freshet.internal.wire.ServerMessage.Attendance;
import org.junit.jupiter.api.Test;

class AttendanceMessageTest {

    @Test
    void whole_isSaidSo_andADifferenceIsNot() {
        assertThat(new Attendance("room", true, List.of(new Presence("alice", 2)), List.of(), 3, "n1-1").text())
                .isEqualTo(
                        "{\"type\":\"presence\",\"group\":\"room\",\"whole\":true,"
                                + "\"joined\":[{\"user\":\"alice\",\"count\":2}],\"left\":[],\"count\":3,\"position\":\"n1-1\"}");
        assertThat(new Attendance("room", false, List.of(), List.of(new Presence("bob", 0)), 0, "n1-2").text())
                .isEqualTo("{\"type\":\"presence\",\"group\":\"room\",\"joined\":[],"
                        + "\"left\":[{\"user\":\"bob\",\"count\":0}],\"count\":0,\"position\":\"n1-2\"}");
    }
}
