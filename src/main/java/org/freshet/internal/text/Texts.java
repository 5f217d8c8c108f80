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

    public static String started(String version, String context, String transports, String regions, String relay) {
        return "RX0302: Freshet " + version + " is up for " + context + ": " + transports + "; " + regions + "; " + relay
                + "; log off (not in this version)";
    }

    public static String offWithoutCdi(String context, String cause) {
        return "RX0303: Freshet is off for " + context + ": there is no CDI container (" + cause
                + "). Add a META-INF/beans.xml or WEB-INF/beans.xml to use it.";
    }

    public static String noManagedThreads(String cause) {
        return "RX0304: Freshet runs on threads of its own: this server gives no managed ones (" + cause
                + "). Observers and relay may lack JNDI names.";
    }

    public static String threadsStillRun(long millis) {
        return "RX0305: Threads of Freshet still run " + millis + " ms after the application was stopped. An observer of"
                + " ReactiveChange that does not return may hold them.";
    }

    public static String observerFailed(String observer, String change) {
        return "RX0306: The observer " + observer + " failed for a change of " + change
                + "; the other observers are called all the same. The cause follows.";
    }

    public static String handoverFailed() {
        return "RX0307: What a transaction committed could not be delivered; browsers may show what is out of date until the"
                + " next change. The cause follows.";
    }

    public static String handoverFull(int capacity) {
        return "RX0308: More than " + capacity + " committed transactions wait for delivery: all browsers are told to refresh"
                + " instead. Observers or the relay are slower than the commits.";
    }

    // Transports.

    // Relay.

    public static String relaySendFailed() {
        return "RX0501: What was committed here could not be sent to the other nodes; they are told to refresh once a later one"
                + " arrives. The cause follows.";
    }

    public static String relayFrameRefused() {
        return "RX0502: A payload of the relay is no frame of this version of Freshet and was ignored. Do all nodes run the same"
                + " version? The cause follows.";
    }

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
