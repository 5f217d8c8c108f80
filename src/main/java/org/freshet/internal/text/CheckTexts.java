package org.freshet.internal.text;

import java.util.Collection;

/** The contract check: found in pages and declarations at start-up, reported together. The place is what says it. */
public final class CheckTexts {

    private CheckTexts() {}

    public static String unreadableView(String place, String reason) {
        return "RX0620: " + place + " could not be read: " + reason + " What it declares is not checked. Allowed is"
                + " well-formed XML. Correct it, Facelets will refuse it too.";
    }

    public static String viewNotLoaded(String place, String view, String reason, Collection<String> known) {
        return "RX0621: " + place + ": the view " + view + " could not be loaded: " + reason + ". Allowed are: "
                + list(known) + ". Correct the name or the file.";
    }

    public static String unknownRegion(String place, String view, String region, Collection<String> known) {
        return "RX0622: " + place + ": there is no <rx:component id=\"" + region + "\"> in " + view
                + ". Its regions are: " + list(known) + ". Correct the name or give the region this id.";
    }

    public static String unknownPath(
            String place,
            String path,
            Collection<String> entities,
            Collection<String> beans,
            Collection<String> derived) {
        return "RX0623: " + place + ": the path \"" + path + "\" names nothing. Allowed are paths that begin with a"
                + " reactive entity: " + list(entities) + "; a named bean: " + list(beans) + "; or something derived: "
                + list(derived) + ". Correct the path or declare what it is derived from.";
    }

    public static String unknownAttribute(
            String place, String path, Class<?> entity, String attribute, Collection<String> known) {
        return "RX0624: " + place + ": \"" + attribute + "\" in the path \"" + path + "\" is no attribute of "
                + entity.getName() + ". Allowed are (rows) and: " + list(known) + ". Correct the name, or declare what"
                + " it is derived from.";
    }

    public static String noGroupName(String place, String group, String rule) {
        return "RX0625: " + place + ": '" + group + "' in attribute subscribe is no group name. Allowed are " + rule
                + ". Correct it.";
    }

    public static String unknownMode(String place, String mode) {
        return "RX0626: " + place + ": render=\"" + mode + "\" is no way to render. Allowed are shared, personal and"
                + " view. Correct it, or leave it out and let Freshet find out.";
    }

    public static String keyMissing(String place) {
        return "RX0627: " + place + " is repeated by a component around it, but has no key: its rows could not be told"
                + " apart. Allowed is a value that identifies what the row shows. Add one, such as key=\"#{t.id}\".";
    }

    /** @param cycle ends with the path that it begins with */
    public static String cycle(Collection<String> cycle) {
        return "RX0628: Paths are derived from themselves: " + String.join(" -> ", cycle)
                + ". A change of one of them counts as a change of all. Allowed are sources that are not derived from"
                + " what they are a source of. Remove one of them.";
    }

    public static String notShown(String path, String place) {
        return "RX0629: " + place + ": nothing shows the derived path \"" + path + "\". Seen would be an expression of"
                + " a page that reads it, or an attribute on that names it. Correct the path, or remove the declaration.";
    }

    public static String entityNotShown(Class<?> entity, String path, Collection<String> groups) {
        return "RX0630: Nobody sees changes of the reactive entity " + entity.getName() + ": no region shows one, names"
                + " \"" + path + "\" in its attribute on, or subscribes to one of its groups: " + list(groups)
                + ". Correct the page. If only observers of ReactiveChange are meant to know, all is well.";
    }

    public static String audienceWithoutIdentity(Class<?> entity, Collection<String> groups) {
        return "RX0631: The reactive entity " + entity.getName() + " tells users something (its groups are: "
                + list(groups) + "), but nobody can be logged in: there is no login-config in web.xml, no"
                + " HttpAuthenticationMechanism and no IdentityStore. Add one of these, or name other groups.";
    }

    public static String noPath(String place, String path, String rule) {
        return "RX0632: " + place + ": \"" + path + "\" is no path. Allowed are " + rule + ". Correct it.";
    }

    public static String derivedFromOnNoGetter(String method) {
        return "RX0633: @DerivedFrom on " + method + ", which is no property that a page could read. Allowed are public"
                + " getters: get..., or is... of type boolean, without parameters. Move it to one or make this one.";
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "(none)" : String.join(", ", names);
    }
}
