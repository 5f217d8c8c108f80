package org.freshet.internal.cdi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.region.Notice;
import org.freshet.internal.region.Viewers;
import org.freshet.internal.wire.ServerMessage;

/** The viewers of regions are the members of their groups. */
record RegionLink(Broker broker) implements Viewers {

    @Override
    public int count(String group) {
        return broker.memberCount(group);
    }

    @Override
    public void tell(Collection<Notice> notices, Collection<String> awaited) {
        broker.publish(deliveries(notices), List.of(), awaited);
    }

    @Override
    public void arrived(Collection<String> groups) {
        broker.arrived(groups);
    }

    static List<Delivery> deliveries(Collection<Notice> notices) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Notice notice : notices) {
            deliveries.add(Delivery.latest(
                    notice.group(),
                    notice.origin() == null ? null : notice.origin().connection(),
                    position -> message(notice, position).text()));
        }
        return deliveries;
    }

    private static ServerMessage message(Notice notice, String position) {
        if (notice instanceof Notice.Fragment fragment) {
            return new ServerMessage.Fragment(
                    fragment.region(), fragment.key(), fragment.html(), fragment.origin(), position);
        } else if (notice instanceof Notice.Gone gone) {
            return new ServerMessage.Gone(gone.region(), gone.key(), position);
        }
        long within = ((Notice.Refresh) notice).within();
        return new ServerMessage.Refresh(notice.group(), within == 0 ? null : within, notice.origin(), position);
    }
}
