package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.GroupNotice;
import org.freshet.internal.capture.Publication.Address;
import org.freshet.internal.capture.Publication.Change;
import org.freshet.internal.capture.Publication.Reach;
import org.freshet.internal.capture.Publication.Told;

/** What groups are told in the end in place of very many messages: to refresh, and what their values are. Not safe for several threads. */
final class Condensed {

    private final Set<Publication> refreshes = new LinkedHashSet<>();
    private final Map<Address, Map<String, Object>> values = new LinkedHashMap<>();

    /** @return what cannot be condensed: for observers, and events */
    List<Publication> add(List<Publication> work) {
        List<Publication> rest = new ArrayList<>();
        for (Publication publication : work) {
            if (publication instanceof Change changed) {
                add(changed, rest);
            } else if (publication instanceof Told told) {
                add(told, rest);
            } else if (publication instanceof Publication.Event) {
                rest.add(publication);
            } else {
                refreshes.add(publication);
            }
        }
        return rest;
    }

    private void add(Change changed, List<Publication> rest) {
        if (changed.reach() != Reach.OBSERVERS) {
            changed.change().notices().stream()
                    .map(GroupNotice::group)
                    .forEach(group -> refreshes.add(new Publication.Refresh(group)));
            refreshes.add(new Publication.Overwrite(changed.change().type()));
        }
        if (changed.reach() != Reach.GROUPS) {
            rest.add(new Change(changed.change(), Reach.OBSERVERS));
        }
    }

    private void add(Told told, List<Publication> rest) {
        switch (told.type()) {
            case Told.NOTIFY -> rest.add(told);
            case Told.DATA ->
                values.computeIfAbsent(told.to(), to -> new LinkedHashMap<>()).putAll(told.values());
            default -> refreshes.add(refresh(told.to()));
        }
    }

    private static Publication refresh(Address to) {
        return to.equals(Address.all(to.group()))
                ? new Publication.Refresh(to.group())
                : new Told(to, Told.REFRESH, Map.of());
    }

    List<Publication> publications() {
        List<Publication> all = new ArrayList<>(refreshes);
        values.forEach((to, members) -> all.add(Told.values(to, members)));
        return all;
    }
}
