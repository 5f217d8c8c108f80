package org.freshet.internal.relay;

import java.util.Objects;

/**
 * Where the relay finds its topic.
 *
 * @param connectionFactory JNDI name of the JMS connection factory
 * @param topic name of the topic, not a JNDI name; all nodes name the same one
 * @param application what keeps the applications apart that share the topic; the same on all nodes of one application
 */
public record JmsSettings(String connectionFactory, String topic, String application) {

    /** The connection factory that every Jakarta EE server with messaging has. */
    public static final String DEFAULT_CONNECTION_FACTORY = "java:comp/DefaultJMSConnectionFactory";

    public JmsSettings {
        Objects.requireNonNull(connectionFactory, "connectionFactory");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(application, "application");
    }
}
