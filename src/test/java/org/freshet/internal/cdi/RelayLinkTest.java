package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.freshet.spi.Relay;
import org.freshet.spi.RelayUnavailableException;
import org.junit.jupiter.api.Test;

class RelayLinkTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void relay_thatOpens_isOnAndUsed() {
        RelayLink link = opened(null);
        link.send("payload");
        link.close();
        assertThat(link.state()).isEqualTo("relay on (a test)");
        assertThat(calls).containsExactly("payload", "close");
    }

    @Test
    void relay_thatIsUnavailableOrFails_isOffWithTheReasonAndNotUsed() {
        for (RuntimeException failure :
                List.of(new RelayUnavailableException("no broker"), new IllegalStateException("no broker"))) {
            RelayLink link = opened(failure);
            assertThatNoException().isThrownBy(() -> {
                link.send("payload");
                link.close();
            });
            assertThat(link.state()).startsWith("relay off (").contains("no broker");
            assertThat(calls).isEmpty();
        }
    }

    private RelayLink opened(RuntimeException failure) {
        RelayLink link = new RelayLink(
                new Relay() {
                    @Override
                    public String open(Consumer<String> receiver) {
                        if (failure != null) {
                            throw failure;
                        }
                        return "a test";
                    }

                    @Override
                    public void send(String payload) {
                        calls.add(payload);
                    }

                    @Override
                    public void close() {
                        calls.add("close");
                    }
                },
                null);
        link.open(payload -> {});
        return link;
    }
}
