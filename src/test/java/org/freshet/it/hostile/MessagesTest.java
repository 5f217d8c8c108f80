package org.freshet.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.freshet.internal.wire.ClientFrame;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Words WORDS = new Words(List.of("a-token"), List.of("bean.method"));

    @Test
    void frames_ofOneSeed_areTheSame() {
        assertThat(frames(7, 2_000)).isEqualTo(frames(7, 2_000)).isNotEqualTo(frames(8, 2_000));
    }

    @Test
    void frames_ofEveryKind_areReadWithoutAnException() {
        assertThat(frames(9, 20_000))
                .allSatisfy(frame -> assertThat(ClientFrame.parse(frame)).isNotNull());
    }

    private static List<String> frames(long seed, int number) {
        Messages messages = new Messages(WORDS, new Random(seed));
        return Stream.generate(messages::frame).limit(number).toList();
    }
}
