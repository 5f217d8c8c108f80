package org.freshet.internal.text;

/** The application's own observers, hooks and endpoints. */
public final class ApplicationTexts {

    private ApplicationTexts() {}

    public static String connectionObserverFailed(String observer) {
        return "RX0801: The observer " + observer
                + " failed for an event of a connection; the other observers are called all"
                + " the same. The cause follows.";
    }

    public static String hookFailed(String hook, String type) {
        return "RX0802: The message hook " + hook + " failed for a message '" + type
                + "': this connection goes without it. The cause follows.";
    }

    public static String dropListenerFailed(String listener) {
        return "RX0803: The drop listener " + listener + " failed; nothing else is lost by that. The cause follows.";
    }

    public static String endpointFailed(String endpoint, String method) {
        return "RX0804: The endpoint " + endpoint + " failed in " + method
                + "; its connection goes on. The cause follows.";
    }

    public static String consumerNoEndpoint(Class<?> type) {
        return "RX0805: @ReactiveConsumer on " + type.getName()
                + ", which is no endpoint. Allowed are beans that implement org.freshet.ReactiveEndpoint. Add that.";
    }

    public static String consumerPathInvalid(Class<?> type, String path) {
        return "RX0806: @ReactiveConsumer on " + type.getName() + ": the path \"" + path
                + "\" is no path. Allowed is one segment of letters, digits, '_', '-' and '.', not beginning with '.'."
                + " Correct it.";
    }

    public static String consumerPathTwice(Class<?> type, Class<?> other, String path) {
        return "RX0807: @ReactiveConsumer on " + type.getName() + ": the path \"" + path + "\" is that of "
                + other.getName() + ", too. Allowed is each path once. Change one of them.";
    }

    public static String consumerGroupInvalid(Class<?> type, String group, String rule) {
        return "RX0808: @ReactiveConsumer on " + type.getName() + ": '" + group
                + "' in groups is no group name. Allowed are " + rule + ". Correct it.";
    }

    public static String numbersNotPublished(String name, String cause) {
        return "RX0809: The numbers of this node are not in JMX: " + name + " could not be registered (" + cause + ").";
    }

    public static String presenceOf(String group, String rule) {
        return "RX0810: '" + group + "' is no group name. Allowed are " + rule + ".";
    }

    public static String hookedMessageUnwritable(String type) {
        return "RX0811: What the message hooks made of a message '" + type
                + "' cannot be written: this connection goes without it. Allowed are texts, numbers, booleans, null, lists and maps, loaded and"
                + " without cycles. The cause follows.";
    }

    public static String hookedMessageUnreadable(String type) {
        return "RX0812: What the message hooks made of a browser's message '" + type
                + "' cannot be read; its sender was told so. Allowed are texts, numbers, booleans, null, lists and maps, loaded and without"
                + " cycles. The cause follows.";
    }

    public static String answerTakesLong(long seconds, int threads) {
        return "RX0813: A message hook, a SubscriptionAuthorizer or a method of a @ReactiveConsumer has been running for more than "
                + seconds
                + " s; where it is follows. Another thread takes the place of its own, for up to " + threads
                + " of them; more keep all others waiting, so that nobody can subscribe. Give what it waits for a time limit.";
    }
}
