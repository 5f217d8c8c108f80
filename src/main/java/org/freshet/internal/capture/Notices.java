package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;

/** Which groups are told what about a change; no group is told the same twice. */
final class Notices {

    private final GroupNames before;
    private final GroupNames now;
    private final Set<GroupNotice> notices = new LinkedHashSet<>();

    private Notices(GroupNames before, GroupNames now) {
        this.before = before;
        this.now = now;
    }

    static List<GroupNotice> of(ChangeKind kind, GroupNames before, GroupNames now) {
        Notices all = new Notices(before, now);
        switch (kind) {
            case CREATED -> all.created();
            case UPDATED -> all.updated();
            case REMOVED -> all.removed();
        }
        return new ArrayList<>(all.notices);
    }

    private void created() {
        tell(now.collection(), ChangeKind.CREATED, true, null);
        now.also().forEach(group -> tell(group, ChangeKind.CREATED, true, null));
    }

    private void updated() {
        updated(before.instance(), now.instance(), true, null);
        for (int i = 0; i < now.also().size(); i++) {
            updated(before.also().get(i), now.also().get(i), true, null);
        }
        updated(before.collection(), now.collection(), false, before.instance());
    }

    /** A group that was told of the entity in another role before, or is in another one now, has neither gained nor lost it. */
    private void updated(String left, String joined, boolean exposing, String target) {
        if (!now.contain(left)) {
            tell(left, ChangeKind.REMOVED, false, target);
        }
        if (before.contain(joined)) {
            tell(joined, ChangeKind.UPDATED, exposing, null);
        } else {
            tell(joined, ChangeKind.CREATED, true, null);
        }
    }

    /** Who knows the entity knows it by the groups of before the transaction. */
    private void removed() {
        tell(before.instance(), ChangeKind.REMOVED, false, null);
        before.also().forEach(group -> tell(group, ChangeKind.REMOVED, false, null));
        tell(before.collection(), ChangeKind.REMOVED, false, before.instance());
    }

    private void tell(String group, ChangeKind kind, boolean exposing, String target) {
        if (group != null) {
            notices.add(new GroupNotice(group, kind, exposing, target));
        }
    }
}
