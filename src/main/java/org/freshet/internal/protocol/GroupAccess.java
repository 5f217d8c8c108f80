package org.freshet.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.freshet.Caller;
import org.freshet.internal.text.TransportTexts;

/** Who may subscribe to which group by its name: nobody, unless the application grants it. Safe for any thread. */
public final class GroupAccess {

    /** What is said about a caller and a group. */
    enum Ruling {
        GRANTED,
        /** By authorizers, who are asked again later. */
        GRANTED_FOR_NOW,
        DENIED,
        /** Nothing in the application knows the group. */
        UNKNOWN
    }

    private static final Logger LOG = System.getLogger("org.freshet.protocol");
    private static final Pattern RESERVED = Pattern.compile("broadcast|users|(user|session|region|presence)\\..*");
    /** More names than that are not told apart: a hostile client invents them, and may not fill the log. */
    private static final int WARNINGS = 100;

    private final GroupPatterns patterns;
    private final Authorizers authorizers;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    public GroupAccess(GroupPatterns patterns, Authorizers authorizers) {
        this.patterns = patterns;
        this.authorizers = authorizers;
    }

    /** Whether Freshet keeps these groups for itself. */
    static boolean isReserved(String group) {
        return RESERVED.matcher(group).matches();
    }

    /** Whether {@link #judge} may block. */
    boolean mustAsk(Caller who, String group) {
        return !authorizers.isEmpty() && patterns.judge(who, group).isEmpty();
    }

    /** Patterns first, the first that matches; then the authorizers, of whom all must agree. */
    Ruling judge(Caller who, String group) {
        Optional<Boolean> byPattern = patterns.judge(who, group);
        if (byPattern.isPresent()) {
            return byPattern.get() ? Ruling.GRANTED : Ruling.DENIED;
        }
        if (!authorizers.isEmpty()) {
            return isStillGranted(who, group) ? Ruling.GRANTED_FOR_NOW : Ruling.DENIED;
        }
        if (warned.size() < WARNINGS && warned.add(group)) {
            LOG.log(Level.WARNING, TransportTexts.unknownGroup(group));
        }
        return Ruling.UNKNOWN;
    }

    /** What the authorizers say now. */
    boolean isStillGranted(Caller who, String group) {
        return authorizers.agree(who, group);
    }
}
