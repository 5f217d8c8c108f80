package org.freshet.internal.region;

import java.util.Collection;

/** Who sees a variant now, by its group. Safe for any thread. */
public interface Viewers {

    int count(String group);

    /**
     * Tells them, each connection in one frame. Returns without waiting.
     *
     * @param awaited groups that are told something in a moment: whoever is told something now may get it together with that
     */
    void tell(Collection<Notice> notices, Collection<String> awaited);

    /** There is nothing more to wait for in these groups. */
    void arrived(Collection<String> groups);
}
