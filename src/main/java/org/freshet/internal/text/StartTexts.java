package org.freshet.internal.text;

/** Settings, start, hand-over and stop. */
public final class StartTexts {

    private StartTexts() {}

    public static String wrongSetting(String key, String value, String accepted) {
        return "RX0301: The setting " + key + " has the value '" + value + "'; accepted is " + accepted
                + ". Correct it where it is set (MicroProfile Config, context parameter, system property or environment).";
    }

    public static String started(
            String version, String context, String transports, String regions, String relay, String metrics) {
        return "RX0302: Freshet " + version + " is up for " + context + ": " + transports + "; " + regions + "; "
                + relay + "; " + metrics + "; log off (not in this version)";
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
        return "RX0305: Threads of Freshet still run " + millis
                + " ms after the application was stopped. An observer of"
                + " ReactiveChange or a @ReactiveMethod that does not return may hold them.";
    }

    /** @param what such as "a change of Todo" */
    public static String observerFailed(String observer, String what) {
        return "RX0306: The observer " + observer + " failed for " + what
                + "; the other observers are called all the same. The cause follows.";
    }

    public static String handoverFailed() {
        return "RX0307: What a transaction committed could not be delivered; browsers are told to refresh instead. The cause"
                + " follows.";
    }

    public static String handoverFull(int capacity) {
        return "RX0308: More than " + capacity
                + " committed transactions wait for delivery: all browsers are told to refresh"
                + " instead. Observers or the relay are slower than the commits.";
    }

    public static String notHandedOver(int transactions, long millis) {
        return "RX0309: " + transactions + " committed transactions could not be delivered within " + millis
                + " ms after the application was stopped, and nobody is told of them: no observers, no other nodes. Stop it"
                + " when less is being committed.";
    }

    public static String notDelivered(int changes, int transactions, long millis) {
        return "RX0310: Within " + millis + " ms after the application was stopped, " + changes
                + " committed changes could not be told to observers of ReactiveChange, and " + transactions
                + " committed transactions not to other nodes. Observers or the relay are slower than the commits.";
    }

    public static String committedAfterStop() {
        return "RX0311: A transaction was committed after the last web application of this deployment had stopped: nobody is"
                + " told of it, nor of those that follow, unless one starts again. Commit earlier, such as when a servlet is"
                + " destroyed.";
    }

    public static String observersTooSlow(int capacity, long dropped) {
        return "RX0313: More than " + capacity
                + " events wait for the application's observers (and DropListener beans): " + dropped
                + " more were not told to them. Browsers and other nodes are not concerned. The stack of the thread freshet-observers-* shows"
                + " what takes so long; hand such work to a thread of the application's own.";
    }

    public static String timedTaskFailed() {
        return "RX0312: Something that is done from time to time, or a moment later, has failed; the next time it is tried again. Please"
                + " report this with the cause, which follows.";
    }
}
