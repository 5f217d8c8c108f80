package org.freshet.it.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What clients must not bring about in a server's log: errors, and traces that lead through Freshet. */
public final class Trouble {

    /** But not where a filter of ours only passed on what another threw: such as that the peer is gone. */
    private static final Pattern THROUGH_FRESHET =
            Pattern.compile("(?<!FilterChain(?:Impl)?\\.doFilter\\([^\n]{1,60}\\))\n\\s+at (\\S+//)?org\\.freshet\\.");
    /** Tyrus and Grizzly log some violations with a trace of their own, but not as errors. */
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ ERROR |] \\[SEVERE] ");

    /**
     * Payara 6 takes the request of a connection that is gone back for reuse, while another of its threads still comes to it. Nothing runs
     * then and nothing is lost, as there is nobody to answer. The classes that the trace begins in are Payara's.
     */
    private static final Pattern TAKEN_BACK = Pattern.compile("] \\[SEVERE] .*\n(?:(?!\\s+at ).*\n)?"
            + " *java\\.lang\\.NullPointerException: .* because \"\\w+\" is null\n"
            + "\\s+at org\\.(?:apache\\.catalina|glassfish\\.grizzly)\\.");

    /** Grizzly keeps who wrote to a peer first that was gone, and tells all who come later. */
    private static final Pattern GONE_BEFORE = Pattern.compile(
            "(java\\.io\\.IOException: Connection is closed\n.*?)\nCaused by: java\\.io\\.IOException: .*",
            Pattern.DOTALL);

    /** The entry before the one with the trace. */
    private static final Pattern THREAD_DIED =
            Pattern.compile("] \\[SEVERE] .*\n +Exception in thread \"glassfish-web-async-thread-\\d+\" ]]");

    private Trouble() {}

    /** @param log its entries */
    public static List<String> in(List<String> log) {
        return withoutTakenBack(log).stream()
                .filter(entry -> ERROR.matcher(entry).find() || leadsThroughFreshet(entry))
                .toList();
    }

    private static List<String> withoutTakenBack(List<String> log) {
        List<String> rest = new ArrayList<>(log);
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (TAKEN_BACK.matcher(rest.get(i)).find() && !leadsThroughFreshet(rest.get(i))) {
                System.out.println("Payara took a request back too early: " + rest.remove(i));
                if (i > 0 && THREAD_DIED.matcher(rest.get(i - 1)).find()) {
                    rest.remove(--i);
                }
            }
        }
        return rest;
    }

    private static boolean leadsThroughFreshet(String entry) {
        return THROUGH_FRESHET
                .matcher(GONE_BEFORE.matcher(entry).replaceFirst("$1"))
                .find();
    }
}
