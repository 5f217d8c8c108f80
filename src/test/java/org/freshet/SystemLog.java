package org.freshet;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What Freshet logs in this JVM, for tests to look at. It stands before the finder of jboss-modules, which comes along with the server
 * adapters and swallows everything.
 */
public final class SystemLog extends System.LoggerFinder {

    /** One line at INFO or above, or at DEBUG while that is listened to. */
    public record Line(System.Logger.Level level, String text, Throwable cause) {}

    private static final List<Line> LINES = new CopyOnWriteArrayList<>();
    private static volatile System.Logger.Level least = System.Logger.Level.INFO;

    public static void clear() {
        LINES.clear();
        least = System.Logger.Level.INFO;
    }

    /** Until it is cleared, DEBUG is listened to as well. */
    public static void debug() {
        least = System.Logger.Level.DEBUG;
    }

    /** The lines whose text begins with this code. */
    public static List<Line> lines(String code) {
        return LINES.stream().filter(line -> line.text().startsWith(code)).toList();
    }

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Recorder(name);
    }

    private record Recorder(String getName) implements System.Logger {

        @Override
        public boolean isLoggable(Level level) {
            return getName.startsWith("org.freshet") && level.compareTo(least) >= 0;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            if (isLoggable(level)) {
                LINES.add(new Line(level, text, thrown));
            }
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Object... parameters) {
            log(level, bundle, text, (Throwable) null);
        }
    }
}
