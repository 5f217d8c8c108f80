package org.freshet.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final String SEVERE = "[2026-01-01T00:00:00.000+0000] [Payara 6] [SEVERE] [] [] [tid: 8] [[\n";
    private static final String NULL =
            "java.lang.NullPointerException: Cannot invoke \"a.B.c()\" because \"connection\" is null\n";
    private static final String GRIZZLY =
            "\tat org.glassfish.grizzly.http.util.HttpCodecUtils.parseHost(HttpCodecUtils.java:44)\n";
    private static final String CATALINA =
            "\tat org.apache.catalina.connector.InputBuffer.processCallbacks(InputBuffer.java:1)\n";
    private static final String OURS =
            "\tat deployment.test.war//org.freshet.internal.broker.Broker.publish(Broker.java:1)\n";

    @Test
    void error_isTrouble() {
        assertTrouble("2026-01-01 00:00:00,000 ERROR [x] (default task-1) failed");
        assertTrouble(SEVERE + "  failed ]]");
    }

    @Test
    void trace_thatLeadsThroughFreshet_isTrouble() {
        assertTrouble("2026-01-01 00:00:00,000 WARN  [x] (default task-1) failed: java.io.IOException\n" + OURS);
        assertTrouble(SEVERE + "  " + NULL + CATALINA + OURS);
    }

    @Test
    void whatAFilterPassedOn_isNoTrouble() {
        String filter = "\tat org.freshet.internal.websocket.HandshakeFilter.doFilter(HandshakeFilter.java:72)\n";
        String chain =
                "\tat org.apache.catalina.core.ApplicationFilterChain.doFilter(ApplicationFilterChain.java:211)\n";
        String gone = "2026-01-01 00:00:00,000 WARN  [x] (default task-1) failed: java.io.IOException\n" + GRIZZLY;
        assertThat(Trouble.in(List.of(gone + chain + filter + chain))).isEmpty();
        assertTrouble(gone + filter + chain);
        assertTrouble(gone + OURS + chain + filter);
    }

    @Test
    void whoWroteToAPeerThatWasGone_isNoTrouble_whereAnotherFindsItSo() {
        String warning = "[2026-01-01T00:00:00.000+0000] [Payara 6] [WARNING] [] [] [tid: 8] [[\n  failed\n";
        String closed = "java.io.IOException: Connection is closed\n";
        String reset = "Caused by: java.io.IOException: Connection reset by peer\n" + GRIZZLY + OURS;
        assertThat(Trouble.in(List.of(warning + closed + GRIZZLY + reset))).isEmpty();
        assertTrouble(warning + closed + OURS + reset);
        assertTrouble(warning + "java.lang.IllegalStateException: closed\n" + GRIZZLY + reset);
    }

    @Test
    void requestThatPayaraTookBack_isNoTrouble() {
        assertThat(Trouble.in(List.of(SEVERE + "  An error occurred\n" + NULL + GRIZZLY)))
                .isEmpty();
        String died = SEVERE + "  Exception in thread \"glassfish-web-async-thread-3\" ]]";
        assertThat(Trouble.in(List.of(died, SEVERE + "  " + NULL + CATALINA))).isEmpty();
        assertTrouble(died);
    }

    @Test
    void nullElsewhere_isTrouble() {
        assertTrouble(
                SEVERE + "  " + NULL + "\tat com.sun.faces.renderkit.Renderer.encode(Renderer.java:1)\n" + GRIZZLY);
    }

    private static void assertTrouble(String entry) {
        assertThat(Trouble.in(List.of(entry))).containsExactly(entry);
    }
}
