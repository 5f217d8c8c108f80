package org.freshet.internal.broker;

/**
 * What waits to be sent.
 *
 * @param replaces the group of which only the latest such message counts; null if each counts
 * @param beside whether those before count all the same
 * @param bytes its length in UTF-8
 */
record Message(String text, String replaces, boolean beside, int bytes) {

    Message(String text, String replaces, boolean beside) {
        this(text, replaces, beside, utf8Length(text));
    }

    Message {
        text = WellFormed.of(text);
    }

    static Message of(String text) {
        return new Message(text, null, false);
    }

    Message withEarlier() {
        return new Message(text, replaces, true, bytes);
    }

    /** Without making the bytes: once for each message, on the thread that publishes. */
    private static int utf8Length(String text) {
        int length = text.length();
        int bytes = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                // Half of a surrogate pair stands for two of its four bytes.
                bytes += c <= 0x7ff || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
