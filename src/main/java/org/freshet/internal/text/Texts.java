package org.freshet.internal.text;

import java.util.Collection;

/**
 * The catalogue of texts for deployers and administrators. Form: what failed, on what, what is allowed, what to change. A code is never
 * used again for another text; 01 is the model, 02 capture, 03 settings and start-up, 04 transports, 05 relay, 06 Faces.
 */
public final class Texts {

    private Texts() {}

    // Model: found at deployment, reported together.

    public static String problems(Collection<String> problems) {
        return "RX0100: Freshet found " + problems.size() + " problem(s) in this deployment:\n - "
                + String.join("\n - ", problems);
    }

    public static String unknownPlaceholder(Class<?> type, String member, String template, String attribute) {
        return "RX0101: @Reactive on " + type.getName() + ": the placeholder {" + attribute + "} in " + member + " = \""
                + template + "\" names no attribute. Allowed are attributes of the entity, paths through them such as"
                + " {owner.name}, {id} and (not in group) {group}. Correct the name or add the attribute.";
    }

    // Capture.

    // Settings and start-up.

    public static String wrongSetting(String key, String value, String accepted) {
        return "RX0301: The setting " + key + " has the value '" + value + "'; accepted is " + accepted
                + ". Correct it where it is set (MicroProfile Config, context parameter, system property or environment).";
    }

    // Transports.

    // Relay.

    // Faces.

    public static String noGroups(String view, String region) {
        return "RX0601: <rx:component> " + region + " in " + view
                + " has no attribute subscribe; it takes the names of one or"
                + " more groups separated by spaces, such as subscribe=\"demo.todo\". Name the groups whose changes refresh it.";
    }

    public static String invalidGroup(String view, String region, String group, String rule) {
        return "RX0602: <rx:component> " + region + " in " + view + ": '" + group
                + "' in attribute subscribe is no group name;" + " allowed are " + rule
                + ". Correct it; a value in it is escaped with GroupName.segment.";
    }

    public static String renderFailed(String view, String region) {
        return "RX0603: The region " + region + " of " + view
                + " could not be rendered; browsers keep what they show and ask"
                + " again at the next change. The cause follows.";
    }
}
