package org.freshet.internal.cdi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.GroupNotice;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.wire.RelayFrame.Item;
import org.freshet.internal.wire.ServerMessage;

/**
 * What a transaction tells groups. A group that it has very much to tell is told to refresh instead: the queues of its members would not
 * hold that much, and it would all be of yesterday before a browser had read it.
 *
 * @param most how many messages of one transaction a group is told at most
 */
record GroupMessages(int most) {

    List<Delivery> of(List<Item> items) {
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : items) {
            if (item instanceof Item.Changed changed) {
                changed.change().notices().forEach(notice -> counts.merge(notice.group(), 1, Integer::sum));
            }
        }
        List<Delivery> deliveries = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (Item item : items) {
            if (item instanceof Item.Changed changed) {
                for (GroupNotice notice : changed.change().notices()) {
                    if (counts.get(notice.group()) <= most) {
                        deliveries.add(new Delivery(
                                notice.group(), position -> changed.change().text(notice, position)));
                    } else if (folded.add(notice.group())) {
                        deliveries.add(refresh(notice.group()));
                    }
                }
            } else if (item instanceof Item.Refreshed refreshed) {
                deliveries.add(refresh(refreshed.group()));
            }
        }
        return deliveries;
    }

    private static Delivery refresh(String group) {
        return new Delivery(group, position -> new ServerMessage.Refresh(group, null, position).text());
    }
}
