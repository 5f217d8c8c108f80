package org.freshet.internal.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freshet.Presence;

/** Who is in one group, and what of that its followers have not been told. Not safe for several threads. */
final class Roster {

    private static final int UNKNOWN = -1;

    private final String group;
    private final Map<String, Integer> users = new TreeMap<>();
    /** Of users with another number of connections than followers were told: that number. */
    private final Map<String, Integer> told = new TreeMap<>();

    private int anonymous;
    private int toldCount;

    Roster(String group) {
        this.group = group;
    }

    /** Of the members that there are; its followers know nothing yet. */
    static Roster of(String group, Collection<Connection> members) {
        Roster roster = new Roster(group);
        members.forEach(member -> roster.add(member.identity().user()));
        roster.settle();
        return roster;
    }

    /** @return whether the user has come: it is the first connection; false for nobody known */
    boolean add(String user) {
        return user == null ? count(1) : users(user, 1) == 1;
    }

    /** @return whether the user has gone */
    boolean remove(String user) {
        return user == null ? count(-1) : users(user, -1) == 0;
    }

    private boolean count(int difference) {
        anonymous += difference;
        return false;
    }

    private int users(String user, int difference) {
        int before = users.getOrDefault(user, 0);
        int now = before + difference;
        told.putIfAbsent(user, before);
        if (now == 0) {
            users.remove(user);
        } else {
            users.put(user, now);
        }
        return now;
    }

    boolean isEmpty() {
        return users.isEmpty() && anonymous == 0;
    }

    /** Everybody, for one who may follow from now on: what has yet to be told is told, even if it is as before by then. */
    Attendance whole() {
        told.replaceAll((user, before) -> UNKNOWN);
        if (size() != toldCount) {
            toldCount = UNKNOWN;
        }
        List<Presence> all = new ArrayList<>();
        users.forEach((user, count) -> all.add(new Presence(user, count)));
        return new Attendance(group, true, all, List.of(), size());
    }

    /** What is to be told; null if nothing. From now on it counts as told. */
    Attendance take() {
        List<Presence> joined = new ArrayList<>();
        List<Presence> left = new ArrayList<>();
        told.forEach((user, before) -> {
            int now = users.getOrDefault(user, 0);
            if (now != before) {
                (now == 0 ? left : joined).add(new Presence(user, now));
            }
        });
        boolean news = !joined.isEmpty() || !left.isEmpty() || size() != toldCount;
        settle();
        return news ? new Attendance(group, false, joined, left, toldCount) : null;
    }

    /** All is told, or there is nobody to tell. */
    void settle() {
        told.clear();
        toldCount = size();
    }

    private int size() {
        return users.size() + anonymous;
    }
}
