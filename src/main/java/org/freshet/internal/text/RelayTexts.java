package org.freshet.internal.text;

/** The relay between nodes. */
public final class RelayTexts {

    private RelayTexts() {}

    public static String relaySendFailed() {
        return "RX0511: What was committed here could not be sent to the other nodes; they are told to refresh once a later one"
                + " arrives. The cause follows.";
    }

    public static String relayFrameRefused() {
        return "RX0512: A payload of the relay is no frame of this version of Freshet and was ignored. Do all nodes run the same"
                + " version? The cause follows.";
    }

    public static String relayFactoryMissing(String name, String reason) {
        return "RX0501: no JMS connection factory is bound to \"" + name + "\" (" + reason
                + "). Needed is a server with messaging (WildFly: standalone-full.xml) or the JNDI name of another factory.";
    }

    public static String relayFactoryOfWrongType(String name, String type) {
        return "RX0502: what is bound to \"" + name + "\" is a " + type
                + ", not a jakarta.jms.ConnectionFactory. Name a JMS"
                + " connection factory of the server, and leave the JMS API out of the deployment.";
    }

    public static String relayReceivingLost(String topic, Throwable cause) {
        return "RX0503: receiving from JMS topic \"" + topic + "\" is interrupted (" + cause
                + "). Browsers of this node do not"
                + " see what other nodes commit. Tried again until it works; check the broker and the connection factory.";
    }

    public static String relayReceivingBack(String topic) {
        return "RX0504: receiving from JMS topic \"" + topic + "\" works again.";
    }

    public static String relaySendingLost(String topic, Throwable cause) {
        return "RX0505: sending to JMS topic \"" + topic + "\" is interrupted (" + cause
                + "). Browsers of other nodes do not see"
                + " what this node commits. Tried again with each message; check the broker and the connection factory.";
    }

    public static String relaySendingBack(String topic) {
        return "RX0506: sending to JMS topic \"" + topic + "\" works again.";
    }

    public static String relayDoesNotEnd(String topic) {
        return "RX0507: a thread of the relay over JMS topic \"" + topic
                + "\" does not end, because the JMS client is blocked. Seen"
                + " while the broker is away; set reconnect-attempts=0 on the connection factory";
    }

    public static String relayFrameFailed() {
        return "RX0513: What another node committed could not be delivered; browsers of this node are told to refresh instead. The cause"
                + " follows.";
    }
}
