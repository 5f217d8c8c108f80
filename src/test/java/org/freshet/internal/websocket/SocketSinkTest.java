package org.freshet.internal.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketSinkTest {

    private static final int WINDOW = 512 * 1024;

    private final List<ByteBuffer> pings = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<ClassLoader> loaders = new ArrayList<>();
    private boolean broken;
    private boolean stalled;
    private int done;
    private final SocketSink sink = new SocketSink(session(), Runnable::run, 0);

    @Test
    void frames_withinTheWindow_areDoneWhenTheServerTookThem() {
        send(WINDOW / 2);
        send(WINDOW / 2 - 1);
        assertThat(done).isEqualTo(2);
        assertThat(pings).isEmpty();
    }

    @Test
    void frame_thatFillsTheWindow_isDoneWhenThePeerHasReadIt() {
        send(WINDOW / 2);
        send(WINDOW / 2);
        assertThat(done).isEqualTo(1);
        sink.pong(pings.get(0).duplicate());
        assertThat(done).isEqualTo(2);
        sink.pong(pings.get(0).duplicate());
        assertThat(done).isEqualTo(2);
        send(WINDOW - 1);
        assertThat(done).isEqualTo(3);
    }

    @Test
    void peers_thatAreSentTheSame_areNotAskedAfterTheSameFrame() {
        int frames = 16;
        int peers = 200;
        int[] asked = new int[frames];
        for (int peer = 0; peer < peers; peer++) {
            SocketSink other = new SocketSink(session(), Runnable::run);
            for (int frame = 0; frame < frames; frame++) {
                int before = pings.size();
                other.send("x".repeat(WINDOW / frames), failure -> {});
                asked[frame] += pings.size() - before;
            }
        }
        assertThat(pings).hasSize(peers);
        assertThat(Arrays.stream(asked).max().orElseThrow()).isLessThan(peers / 4);
    }

    @Test
    void answer_thatWasNotReadAnywhere_confirmsNothing() {
        send(WINDOW);
        sink.pong(ByteBuffer.allocate(0));
        sink.pong(ByteBuffer.wrap(new byte[36]));
        assertThat(done).isZero();
        sink.pong(pings.get(0));
        send(WINDOW);
        sink.pong(pings.get(0));
        assertThat(done).isEqualTo(1);
        assertThat(pings).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void connection_thatBreaksMeanwhile_isAFailureOnce() {
        broken = true;
        send(WINDOW);
        assertThat(failures).singleElement().isInstanceOf(IOException.class);
        sink.pong(ByteBuffer.allocate(0));
        assertThat(done).isEqualTo(1);
    }

    /** What Undertow's has. */
    public interface UndertowSession extends Session {
        Closeable getWebSocketChannel();
    }

    @Test
    void peer_thatDoesNotTakeAFrame_isCutOffBelowTheSession() {
        stalled = true;
        send(1);
        sink.close(1000, "");
        assertThat(closed).containsExactly("session");
        sink.cut(4008, "too slow");
        assertThat(closed).containsExactly("session", "session", "channel");
    }

    @Test
    void peer_thatTookAllFrames_isClosedInGoodOrder() {
        send(WINDOW);
        sink.cut(4008, "too slow");
        assertThat(closed).containsExactly("session");
    }

    @Test
    void server_isGivenFramesWithoutTheApplicationsClassLoader_whichTheThreadGetsBack() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        ClassLoader application = new ClassLoader(own) {};
        thread.setContextClassLoader(application);
        try {
            send(WINDOW);
            assertThat(thread.getContextClassLoader()).isSameAs(application);
            broken = true;
            sink.ping();
            assertThat(thread.getContextClassLoader()).isSameAs(application);
        } finally {
            thread.setContextClassLoader(own);
        }
        assertThat(loaders).hasSize(3).containsOnly(ClassLoader.getPlatformClassLoader());
    }

    private void send(int length) {
        sink.send("x".repeat(length), failure -> {
            done++;
            if (failure != null) {
                failures.add(failure);
            }
        });
    }

    private Session session() {
        RemoteEndpoint.Async remote = proxy(RemoteEndpoint.Async.class, (self, method, args) -> {
            loaders.add(Thread.currentThread().getContextClassLoader());
            switch (method.getName()) {
                case "sendText" -> {
                    if (!stalled) {
                        ((SendHandler) args[1]).onResult(new SendResult());
                    }
                }
                case "sendPing" -> {
                    if (broken) {
                        throw new IOException("gone");
                    }
                    pings.add((ByteBuffer) args[0]);
                }
                default -> throw new AssertionError(method.getName());
            }
            return null;
        });
        return proxy(UndertowSession.class, (self, method, args) -> switch (method.getName()) {
            case "getAsyncRemote" -> remote;
            case "getWebSocketChannel" -> (Closeable) () -> closed.add("channel");
            case "close" -> {
                closed.add("session");
                yield null;
            }
            default -> throw new AssertionError(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
