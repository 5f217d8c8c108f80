package org.freshet.internal.region;

import java.util.Collection;

/** Who sees a variant now, by its group. Safe for any thread. */
public interface Viewers {

    int count(String group);

    /** Tells them, each connection in one frame. Returns without waiting. */
    void tell(Collection<Notice> notices);
}
