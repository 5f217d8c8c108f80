package org.freshet.internal.call;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.wire.ClientFrame;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage.Result;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A node without a server: beans, a broker and calls. */
final class CallStage implements AutoCloseable {

    static final int WAITING = 3;
    static final int CHARACTERS = 1_000;

    final AtomicLong millis = new AtomicLong();
    final List<String> causes = new CopyOnWriteArrayList<>();
    final List<ErrorCode> refused = new CopyOnWriteArrayList<>();
    final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(Integer.MAX_VALUE));
    final Broker broker = new Broker("n1", 100, reason -> "resync " + reason, millis::get, (millis, task) -> {});
    final CurrentCall current = new CurrentCall();
    private final WeldContainer container;
    final Calls calls;

    CallStage(Class<?>... classes) {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(classes)
                .addExtension(new CurrentCallExtension(current))
                .initialize();
        BeanManager beans = container.getBeanManager();
        Callables callables = new Callables();
        Arrays.stream(classes).forEach(type -> callables.add(beans.resolve(beans.getBeans(type))));
        calls = new Calls(
                callables.visibleTo(CallStage.class.getClassLoader()),
                new Surroundings(
                        beans,
                        new Arguments(),
                        new BeanValidation(
                                Validation.buildDefaultValidatorFactory().getValidator()),
                        (connection, ref, work) -> {
                            causes.add(ref);
                            return work.call();
                        },
                        current,
                        () -> false),
                new CallLimits(WAITING, CHARACTERS),
                pool,
                millis::get);
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    Visitor visitor(Identity identity) {
        FakeSink sink = FakeSink.atOnce();
        Connection connection = broker.open(identity, sink);
        return new Visitor(connection, sink, calls.open(connection, refused::add));
    }

    @Override
    public void close() {
        pool.shutdownNow();
        container.close();
    }

    /** A connection. In what it says and hears, {@code '} stands for {@code "}. */
    record Visitor(Connection connection, FakeSink sink, CallLine line) {

        /** Says it, and does not wait. */
        Result says(String ref, String method, String args, String... key) {
            String message = "{'type':'call','ref':'" + ref + "','method':'" + method + "','args':[" + args + "]"
                    + (key.length == 0 ? "" : ",'key':'" + key[0] + '\'') + '}';
            return line.take(
                    (Call) ClientFrame.parse(message.replace('\'', '"')).get(0));
        }

        /** The result of one call, which is the first one. */
        String calls(String method, String args, String... key) {
            says("1", method, args, key);
            await().until(() -> !sink.frames.isEmpty());
            return heard();
        }

        String heard() {
            String heard = String.join("\n", sink.frames).replace('"', '\'');
            sink.frames.clear();
            return heard;
        }

        int frames() {
            return sink.frames.size();
        }
    }
}
