package org.freshet.internal.text;

/** Subscriptions and what clients say. 0410-0419. */
public final class TransportTexts {

    private TransportTexts() {}

    public static String invalidPattern(String pattern) {
        return "RX0410: ReactiveGroups allows '" + pattern
                + "', which is no pattern. Allowed are names of groups in which * stands for one segment and ** for one"
                + " or more, such as room.* or news.**. Correct it.";
    }

    public static String unknownGroup(String group) {
        return "RX0411: A client asked for the group " + group
                + ", which nothing grants. Allowed is what an observer of ReactiveGroups or a SubscriptionAuthorizer bean"
                + " grants. Add it there if it is one of yours. Said once for each name.";
    }

    public static String authorizerFailed(Class<?> authorizer, String group) {
        return "RX0412: The SubscriptionAuthorizer " + authorizer.getName() + " failed for the group " + group
                + "; that counts as no. The cause follows.";
    }

    public static String answerFailed() {
        return "RX0413: What a client said could not be answered; the other connections are not concerned. The cause"
                + " follows.";
    }

    public static String connectionNotCut() {
        return "RX0414: A connection whose client does not read could not be ended; it keeps what it was being sent until the client goes or"
                + " says nothing for as long as the server allows. Please report this with the cause.";
    }

    public static String recheckStuck(long seconds) {
        return "RX0416: A SubscriptionAuthorizer has not answered for more than " + seconds
                + " s what a connection may follow. The connection is ended; the"
                + " others are asked about all the same. Give what the authorizer waits for a time limit; the stack of the thread freshet-ask-* shows it.";
    }

    public static String recheckFailed() {
        return "RX0415: What a connection may follow could not be found out again; it is ended, and asks anew when it comes back. The cause"
                + " follows.";
    }
}
