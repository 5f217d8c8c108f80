package org.freshet.internal.relay;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the relay tells an administrator. Not by java.util.logging: jboss-modules on the class path swallows system loggers. */
final class RecordedLog implements System.Logger {

    /** Level and code of each line, such as {@code "WARNING RX0503"}. */
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public String getName() {
        return "recorded";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.compareTo(Level.INFO) >= 0;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
        log(level, bundle, text);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Object... parameters) {
        if (isLoggable(level)) {
            lines.add(level + " " + text.substring(0, 6));
        }
    }
}
