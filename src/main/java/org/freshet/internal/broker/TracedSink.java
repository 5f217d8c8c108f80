package org.freshet.internal.broker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in the log, at DEBUG, which positions leave on a connection: the last part of a message's way. */
record TracedSink(String connection, Sink sink) implements Sink {

    private static final Logger LOG = System.getLogger("org.freshet.send");
    private static final Pattern POSITION = Pattern.compile("\"position\":\"([^\"]+)\"");

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        if (!LOG.isLoggable(Level.DEBUG)) {
            sink.send(frame, done);
            return;
        }
        Set<String> positions = new LinkedHashSet<>();
        for (Matcher found = POSITION.matcher(frame); found.find(); ) {
            positions.add(found.group(1));
        }
        LOG.log(Level.DEBUG, connection + ": sends " + positions + " in a frame of " + frame.length());
        sink.send(frame, failure -> {
            LOG.log(
                    Level.DEBUG,
                    connection + ": " + (failure == null ? "sent " : "failed to send ") + positions,
                    failure);
            done.accept(failure);
        });
    }

    @Override
    public void ping() {
        sink.ping();
    }

    @Override
    public void close(int code, String reason) {
        LOG.log(Level.DEBUG, () -> connection + ": closes with " + code + " " + reason);
        sink.close(code, reason);
    }

    @Override
    public void cut(int code, String reason) {
        LOG.log(Level.DEBUG, () -> connection + ": cuts with " + code + " " + reason);
        sink.cut(code, reason);
    }
}
