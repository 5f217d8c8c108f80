package org.freshet.it.recall;

import java.util.ArrayList;
import java.util.List;

/**
 * A region as a page or a pushed fragment shows it.
 *
 * @param name the identifier of its element without row numbers, and its key: {@code rows:row[42]}
 * @param within the name of the region around it; null if there is none
 * @param html what a viewer sees of it, in a form that can be compared; regions inside are just named
 * @param element its element
 */
record Region(String name, String within, String html, Element element) {

    /** All regions of a page, those inside others, too. */
    static List<Region> in(String page) {
        List<Region> regions = new ArrayList<>();
        collect(page, null, regions);
        return regions;
    }

    /** The regions that a pushed fragment shows, its own first. */
    static List<Region> inFragment(String name, String html) {
        Element root = Element.first(html, 0, attributes -> true)
                .orElseThrow(() -> new AssertionError("no element in fragment of " + name + ": " + html));
        List<Region> inside = new ArrayList<>();
        String own = collect(root.inner(), name, inside);
        List<Region> all = new ArrayList<>();
        all.add(of(name, null, root, own));
        inside.stream().filter(region -> !region.isHole()).forEach(all::add);
        return all;
    }

    /** Adds the regions in it and returns it with their names in their places. */
    private static String collect(String html, String within, List<Region> regions) {
        StringBuilder rest = new StringBuilder();
        int position = 0;
        while (true) {
            Element element = Element.first(html, position, Region::isRegion).orElse(null);
            if (element == null) {
                return rest.append(html.substring(position)).toString();
            }
            String name = name(element.attribute("id"), element.attribute("rx-key"));
            int place = regions.size();
            String own = collect(element.inner(), name, regions);
            regions.add(place, of(name, within, element, own));
            rest.append(html, position, element.start())
                    .append(regions.get(place).placeholder());
            position = element.end();
        }
    }

    private static Region of(String name, String within, Element element, String content) {
        String html = '<' + element.tag() + element.attributes() + '>' + content;
        return new Region(name, within, Html.comparable(html), element);
    }

    private static boolean isRegion(String attributes) {
        return attributes.contains(" rx-region=") || attributes.contains(" rx-hole");
    }

    static String name(String id, String key) {
        return id.replaceAll(":\\d+(?=:|$)", "") + (key == null ? "" : '[' + key + ']');
    }

    /** Stands for it in the HTML of the region around it. */
    String placeholder() {
        return "{region " + name + '}';
    }

    boolean isHole() {
        return element.attributes().contains(" rx-hole");
    }

    boolean isShared() {
        return "shared".equals(mode());
    }

    String mode() {
        return element.attribute("rx-mode");
    }

    String ownGroup() {
        return element.attribute("rx-region");
    }

    String token() {
        return element.attribute("rx-token");
    }

    /** How many answers its subscription has: one for each group that the tag names, and else one for itself. */
    int answers() {
        return Math.max(1, element.attribute("rx-groups").split(" ").length - 1);
    }

    boolean hasClass(String name) {
        String classes = element.attribute("class");
        return classes != null && List.of(classes.split(" ")).contains(name);
    }

    /** Its name without the key: what renders are counted by. */
    String kind() {
        return name.replaceAll("\\[.*", "");
    }
}
