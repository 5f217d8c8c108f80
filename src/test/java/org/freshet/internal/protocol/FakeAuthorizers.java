package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freshet.Caller;

/** Lets in whom the test says. */
final class FakeAuthorizers implements Authorizers {

    final Set<String> allowed = new HashSet<>();
    final List<String> asked = new ArrayList<>();
    boolean present;
    /** Cannot be asked about this one. */
    String failing;
    /** Happens while it thinks, after it has looked. */
    Runnable meanwhile = () -> {};

    @Override
    public boolean isEmpty() {
        return !present;
    }

    @Override
    public boolean agree(Caller who, String group) {
        asked.add(who.user() + " " + group);
        boolean answer = allowed.contains(who.user() + " " + group);
        meanwhile.run();
        if (who.user().equals(failing)) {
            throw new AssertionError("on purpose");
        }
        return answer;
    }
}
