package org.freshet.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.freshet.Caller;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.text.TransportTexts;

/** One round in which authorizers are asked again: once for each caller and group, however many connections that concerns. */
final class Recheck {

    /** Who has not answered by then is not waited for. */
    static final long PATIENCE_MILLIS = 10_000;

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    private record Question(Caller who, String group) {}

    private final GroupAccess access;
    private final LongSupplier clock;
    private final Map<Question, Boolean> answers = new HashMap<>();
    private volatile Conversation now;
    /** When the last question was asked, or this connection's turn began. */
    private volatile long since;

    Recheck(GroupAccess access, LongSupplier clock) {
        this.access = access;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    boolean isStillGranted(Caller who, String group) {
        return answers.computeIfAbsent(new Question(who, group), this::ask);
    }

    /** Patience is for one answer: many that are slow together are no reason to end anything. */
    private boolean ask(Question question) {
        since = clock.getAsLong();
        return access.isStillGranted(question.who(), question.group());
    }

    /** Of these, one after the other, for as long as it is asked to. May block. */
    void of(Collection<Conversation> conversations, BooleanSupplier goesOn) {
        for (Conversation conversation : conversations) {
            since = clock.getAsLong();
            now = conversation;
            if (!goesOn.getAsBoolean()) {
                return;
            }
            try {
                conversation.recheck(this);
            } catch (Exception | Error e) {
                LOG.log(Level.ERROR, TransportTexts.recheckFailed(), e);
                end(conversation);
            }
        }
    }

    boolean isStuck() {
        return clock.getAsLong() - since >= PATIENCE_MILLIS;
    }

    /** Ends the connection whose turn it is. */
    void giveUp() {
        Conversation conversation = now;
        if (conversation != null) {
            end(conversation);
        }
    }

    /** Whose rights cannot be found out has none. */
    private static void end(Conversation conversation) {
        conversation.end(CloseCode.ENDED, "rights unknown");
    }
}
