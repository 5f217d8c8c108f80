package org.freshet.benchmark.server;

import java.util.Locale;

/** Formats the same everywhere. */
final class Text {

    private Text() {}

    static String of(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
