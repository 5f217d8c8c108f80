package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.freshet.internal.broker.FakeSink;

/** One client. In what it says and hears, {@code '} stands for {@code "}. */
record Guest(Conversation conversation, FakeSink sink) {

    void says(String frame, Object... values) {
        conversation.text(String.format(frame, values).replace('\'', '"'));
    }

    /** Exactly these frames, since it last forgot. */
    void hears(String... frames) {
        assertThat(sink.frames)
                .containsExactlyElementsOf(
                        Stream.of(frames).map(frame -> frame.replace('\'', '"')).toList());
        forgets();
    }

    String onlyFrame() {
        assertThat(sink.frames).hasSize(1);
        return sink.frames.get(0);
    }

    List<String> frames() {
        return sink.frames;
    }

    List<String> closed() {
        return sink.closed;
    }

    void forgets() {
        sink.frames.clear();
    }
}
