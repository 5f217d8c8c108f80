package org.freshet.internal.relay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the relay tells an administrator, from construction to close. */
final class RecordedLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.freshet.relay");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    RecordedLog() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** Level and code of each line, such as {@code "WARNING RX0503"}. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(line.getLevel() + " " + line.getMessage().substring(0, 6));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
