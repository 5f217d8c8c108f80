package org.freshet.internal.capture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;

/** What a commit, or a call outside a transaction, has to tell. Immutable. */
public sealed interface Publication
        permits Publication.Change, Publication.Refresh, Publication.Overwrite, Publication.Told, Publication.Event {

    /** An entity was created, updated or removed, or so the application says. */
    record Change(ReactiveChange change, Reach reach) implements Publication {

        /** For all. */
        public Change(ReactiveChange change) {
            this(change, Reach.ALL);
        }
    }

    /** Who is yet to hear of a change. */
    enum Reach {
        ALL,
        /** Observers know already, or hear it by other means. */
        GROUPS,
        /** Groups are told something else in its place. */
        OBSERVERS
    }

    /** Whatever shows something of the group is out of date. */
    record Refresh(String group) implements Publication {}

    /** Any row of an entity may have changed in any way. */
    record Overwrite(Class<?> entity) implements Publication {}

    /**
     * What the application tells a group in the protocol's words.
     *
     * @param type the message's type
     * @param members what the message has beside type, group and position: plain values
     */
    record Told(Address to, String type, Map<String, Object> members) implements Publication {

        public static final String DATA = "data";
        public static final String REFRESH = "refresh";
        public static final String NOTIFY = "notify";
        public static final String CREATED = "created";
        public static final String REMOVED = "removed";

        public Told {
            // Not Map.copyOf: a value may be null.
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** New values of what pages show. */
        public static Told values(Address to, Map<String, Object> values) {
            return new Told(to, DATA, Map.of(DATA, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
        }

        /** Of a message with values. */
        @SuppressWarnings("unchecked")
        Map<String, Object> values() {
            return (Map<String, Object>) members.get(DATA);
        }
    }

    /** For observers. */
    record Event(ReactiveEvent event) implements Publication {}

    /**
     * Who is told.
     *
     * @param audience the users among the group's members; null: all; empty: nobody
     * @param except a connection that is left out; null: none
     */
    record Address(String group, Set<String> audience, String except) {

        public Address {
            audience = audience == null ? null : Set.copyOf(audience);
        }

        /** All members. */
        public static Address all(String group) {
            return new Address(group, null, null);
        }
    }
}
