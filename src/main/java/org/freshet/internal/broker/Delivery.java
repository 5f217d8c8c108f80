package org.freshet.internal.broker;

/**
 * One message for one group.
 *
 * @param encoding called at most once, and only if the group has members
 */
public record Delivery(String group, Encoding encoding) {

    /** Makes the text of a message that carries this position. */
    @FunctionalInterface
    public interface Encoding {
        String at(String position);
    }
}
