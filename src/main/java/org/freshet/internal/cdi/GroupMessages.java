package org.freshet.internal.cdi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.capture.Publication.Address;
import org.freshet.internal.wire.RelayFrame.Item;
import org.freshet.internal.wire.ServerMessage;

/**
 * What a transaction tells groups. A group that it has very much to tell is told to refresh instead: the queues of its members would not
 * hold that much, and it would all be of yesterday before a browser had read it. Values are told as they are in the end; events all.
 *
 * @param most how many messages of one transaction a group is told at most
 */
record GroupMessages(int most) {

    /** @param origin may be null */
    List<Delivery> of(List<Item> items, Origin origin) {
        Batch batch = new Batch(most, origin);
        items.forEach(batch::count);
        items.forEach(batch::add);
        return batch.deliveries();
    }

    private static final class Batch {

        private final int most;
        private final Origin origin;
        private final Map<Address, Integer> counts = new HashMap<>();
        private final Set<Address> refreshed = new HashSet<>();
        private final Map<Address, Item.Told> values = new LinkedHashMap<>();
        private final List<Delivery> deliveries = new ArrayList<>();

        Batch(int most, Origin origin) {
            this.most = most;
            this.origin = origin;
        }

        void count(Item item) {
            if (item instanceof Item.Changed changed) {
                changed.change().notices().forEach(notice -> count(Address.all(notice.group())));
            } else if (item instanceof Item.Told told) {
                count(address(told));
            }
        }

        private void count(Address to) {
            counts.merge(to, 1, Integer::sum);
        }

        void add(Item item) {
            if (item instanceof Item.Changed changed) {
                changed.change().notices().forEach(notice -> add(changed, notice));
            } else if (item instanceof Item.Refreshed told) {
                refresh(Address.all(told.group()));
            } else if (item instanceof Item.Told told) {
                add(told, address(told));
            }
        }

        private void add(Item.Changed changed, GroupNotice notice) {
            Address to = Address.all(notice.group());
            if (isFew(to)) {
                deliveries.add(new Delivery(
                        notice.group(), position -> changed.change().text(notice, origin, position)));
            } else {
                refreshOnce(to);
            }
        }

        private void add(Item.Told told, Address to) {
            if (isFew(to) || told.isEvent()) {
                deliveries.add(delivery(told, to));
            } else if (told.isValues()) {
                values.merge(to, told, Item.Told::then);
            } else {
                refreshOnce(to);
            }
        }

        private boolean isFew(Address to) {
            return counts.get(to) <= most;
        }

        private void refreshOnce(Address to) {
            if (refreshed.add(to)) {
                refresh(to);
            }
        }

        private void refresh(Address to) {
            deliveries.add(new Delivery(to.group(), to.audience(), to.except(), position -> new ServerMessage.Refresh(
                            to.group(), null, origin, position)
                    .text()));
        }

        private Delivery delivery(Item.Told told, Address to) {
            return new Delivery(to.group(), to.audience(), to.except(), position -> told.text(origin, position));
        }

        private static Address address(Item.Told told) {
            return new Address(told.group(), told.audience(), told.except());
        }

        List<Delivery> deliveries() {
            values.forEach((to, told) -> deliveries.add(delivery(told, to)));
            return deliveries;
        }
    }
}
