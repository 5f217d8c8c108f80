package org.freshet.internal.broker;

/**
 * What waits to be sent.
 *
 * @param replaces the group of which only the latest such message counts; null if each counts
 */
record Message(String text, String replaces) {

    static Message of(String text) {
        return new Message(text, null);
    }
}
