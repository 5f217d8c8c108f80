package org.freshet.internal.broker;

import java.util.List;
import org.freshet.Presence;

/**
 * What the followers of a group are told of who is in it.
 *
 * @param whole whether this is everybody, else what has changed since they were told last
 * @param joined who is there, with the present number of connections: new ones, and those with another number
 * @param left who is gone; the number is 0
 * @param count of people: users, each once, and connections of nobody known
 */
public record Attendance(String group, boolean whole, List<Presence> joined, List<Presence> left, int count) {

    /** Makes the text of the message that carries this position. */
    @FunctionalInterface
    public interface Encoding {
        String text(Attendance attendance, String position);
    }
}
