package org.freshet.internal.check;

import java.util.List;
import java.util.Set;
import org.freshet.GroupName;
import org.freshet.internal.text.CheckTexts;

/** Judges the attributes of regions, as far as no expression stands in them. */
final class RegionCheck {

    private static final Set<String> MODES = Set.of("shared", "personal", "view");

    private final PathCheck paths;

    RegionCheck(PathCheck paths) {
        this.paths = paths;
    }

    void check(Views views, List<Finding> findings) {
        views.regions().forEach(region -> check(region, findings));
    }

    private void check(RegionDeclaration region, List<Finding> findings) {
        String place = tag(region);
        region.on().forEach(path -> paths.check(path, place + ", attribute on", findings));
        region.subscribe().stream()
                .filter(group -> !El.isIn(group) && !GroupName.isValid(group))
                .forEach(group -> findings.add(Finding.error(CheckTexts.noGroupName(place, group, GroupName.RULE))));
        String render = region.render();
        if (render != null && !El.isIn(render) && !MODES.contains(render)) {
            findings.add(Finding.error(CheckTexts.unknownMode(place, render)));
        }
        if (region.iterated() && (region.key() == null || region.key().isBlank())) {
            findings.add(Finding.error(CheckTexts.keyMissing(place)));
        }
    }

    private static String tag(RegionDeclaration region) {
        String id = region.id() == null ? "" : " id=\"" + region.id() + '"';
        return "<rx:component" + id + "> (" + region.place() + ")";
    }
}
