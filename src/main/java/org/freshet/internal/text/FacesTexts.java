package org.freshet.internal.text;

import java.util.Collection;
import java.util.Locale;

/** Regions and other tags, when a view is built or rendered. RX0601 was: a region without attribute subscribe. */
public final class FacesTexts {

    private FacesTexts() {}

    public static String invalidGroup(String view, String region, String group, String rule) {
        return "RX0602: <rx:component> " + region + " in " + view + ": '" + group
                + "' in attribute subscribe is no group name;" + " allowed are " + rule
                + ". Correct it; a value in it is escaped with GroupName.segment.";
    }

    public static String noKey(String view, int line, String region) {
        return "RX0604: <rx:component> " + region + " in " + view + " line " + line
                + " is inside an iteration and has no"
                + " attribute key, or it is null, as the id of a row that is not saved. Allowed is any value that tells the rows apart"
                + " for as long as they live, such as key=\"#{todo.id}\". Add it, or leave such rows out.";
    }

    public static String invalidRender(String view, int line, String region, String render) {
        return "RX0605: <rx:component> " + region + " in " + view + " line " + line + ": '" + render
                + "' in attribute render is no mode; allowed are shared, personal and view. Correct it, or leave it out to have"
                + " Freshet decide.";
    }

    public static String invalidInterval(String view, int line, String region, String interval) {
        return "RX0606: <rx:component> " + region + " in " + view + " line " + line + ": '" + interval
                + "' in attribute interval is no number of milliseconds. Correct it, or leave it out for freshet.interval.";
    }

    public static String invalidPath(String view, int line, String region, String path) {
        return "RX0607: <rx:component> " + region + " in " + view + " line " + line + ": '" + path
                + "' in attribute on is no path; allowed are names separated by dots, such as todo or todo.title. Correct it.";
    }

    public static String renderContradictsProof(
            String view, String region, String wanted, String proved, Collection<String> reasons) {
        return "RX0608: <rx:component> " + region + " in " + view + " has render=\"" + wanted.toLowerCase(Locale.ROOT)
                + "\", but what it reads makes it " + proved.toLowerCase(Locale.ROOT) + ": "
                + String.join("; ", reasons)
                + ". With shared, everybody gets what is rendered for nobody; with personal, each browser gets what a new"
                + " page would show, without the state of its own. Remove the attribute unless that is meant.";
    }

    public static String notShared(String view, String region, String mode, String reason) {
        return "RX0609: <rx:component> " + region + " in " + view + " is " + mode
                + " from now on: " + reason
                + ". Each browser fetches it in its own session; correct as it is, only slower. To have it rendered"
                + " once for all, keep what depends on the viewer out of it.";
    }

    public static String attributeMissing(String tag, String id, String view, String attribute) {
        return "RX0610: <rx:" + tag + "> " + id + " in " + view + " has no attribute " + attribute
                + ", which it needs. Allowed is any text. Add it.";
    }

    public static String invalidTagGroup(String tag, String id, String view, String group, String rule) {
        return "RX0611: <rx:" + tag + "> " + id + " in " + view + ": '" + group
                + "' in attribute group is no group name; allowed are " + rule
                + ". Correct it; a value in it is escaped with GroupName.segment.";
    }

    public static String invalidSeverity(String id, String view, String severity, Collection<String> allowed) {
        return "RX0612: <rx:notification> " + id + " in " + view + ": '" + severity
                + "' in attribute severity is none; allowed are " + String.join(", ", allowed) + ". Correct it.";
    }

    public static String invalidLasts(String id, String view, String lasts) {
        return "RX0613: <rx:notification> " + id + " in " + view + ": '" + lasts
                + "' in attribute lasts is no number of milliseconds. Correct it, or leave it out to have the user dismiss the"
                + " message.";
    }

    public static String renderFailed(String view, String region, String expression) {
        return "RX0603: The region " + region + " of " + view
                + " could not be rendered" + (expression == null ? "" : " at " + expression)
                + "; browsers keep what they show and ask"
                + " again at the next change. The cause follows.";
    }
}
