package org.freshet.internal.broker;

/**
 * What may wait for one connection before it is replaced by a resynchronisation.
 *
 * @param bytes of UTF-8; one message may go beyond
 */
public record QueueLimit(int messages, long bytes) {

    boolean holds(int waiting, long waitingBytes) {
        return waiting <= messages && waitingBytes <= bytes;
    }
}
