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

    // Transports.

    // Relay.

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

    // Faces.
}
