package org.freshet.internal.cdi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.ReactiveChange;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Touched;
import org.freshet.internal.wire.EntityChange;
import org.freshet.internal.wire.RelayFrame.Item;

/** What a transaction touches: the paths and groups of everything in it, once. */
final class RegionTouch {

    private final Set<Path> paths = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();

    private RegionTouch() {}

    static Touched of(List<Item> items, Origin origin, LiveRegions regions) {
        RegionTouch touch = new RegionTouch();
        items.forEach(touch::add);
        return regions.touch(touch.paths, touch.groups, origin);
    }

    /** What a change would touch. */
    static void of(ReactiveChange change, EntityPaths names, Set<Path> paths, Set<String> groups) {
        RegionTouch touch = new RegionTouch();
        touch.add(new Item.Changed(item(change, names)));
        paths.addAll(touch.paths);
        groups.addAll(touch.groups);
    }

    /** A change as it travels. */
    static EntityChange item(ReactiveChange change, EntityPaths names) {
        return EntityChange.of(change, names.roots(change.type()), names.segment(change.id()));
    }

    private void add(Item item) {
        if (item instanceof Item.Changed changed) {
            changed.change().notices().stream().map(GroupNotice::group).forEach(groups::add);
            changed.change().roots().forEach(root -> add(changed.change(), root));
        } else if (item instanceof Item.Refreshed refreshed) {
            groups.add(refreshed.group());
        } else if (item instanceof Item.Overwritten overwritten) {
            paths.add(Path.of(overwritten.entity()));
        } else if (item instanceof Item.Told told && !told.isValues() && !told.isEvent()) {
            groups.add(told.group());
        }
    }

    private void add(EntityChange change, String root) {
        Path one = Path.of(root, change.segment());
        if (change.kind() != ChangeKind.UPDATED) {
            paths.add(Path.of(root, Path.ROWS));
            paths.add(one);
        } else if (change.attributes() == null) {
            paths.add(Path.of(root));
        } else {
            for (String attribute : change.attributes()) {
                paths.add(Path.of(root, attribute));
                paths.add(one.then(attribute));
            }
        }
    }
}
