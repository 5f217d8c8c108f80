package org.freshet.internal.broker;

/**
 * What waits to be sent.
 *
 * @param position of the batch that it is a part of; null if it is none
 * @param replaces the group of which only the latest such message counts; null if each counts
 * @param beside whether those before count all the same
 * @param bytes its length in UTF-8
 */
record Message(String text, String position, String replaces, boolean beside, Kind kind, int bytes) {

    enum Kind {
        /** The server's own word to this connection: an answer, a farewell. */
        OWN,
        /** A group was told it. */
        NEWS,
        /** It stands for what was lost. */
        RESYNC
    }

    Message {
        text = WellFormed.of(text);
    }

    static Message of(String text) {
        return of(text, null, null, Kind.OWN);
    }

    static Message news(String text, String position, String replaces) {
        return of(text, position, replaces, Kind.NEWS);
    }

    static Message resync(String text) {
        return of(text, null, null, Kind.RESYNC);
    }

    private static Message of(String text, String position, String replaces, Kind kind) {
        return new Message(text, position, replaces, false, kind, utf8Length(text));
    }

    boolean isNews() {
        return kind == Kind.NEWS;
    }

    /** Nothing can stand in for it. */
    boolean isOwn() {
        return kind == Kind.OWN;
    }

    /** Whoever has one of them takes it that there is no other. */
    boolean isOfOneBatchWith(Message other) {
        return position != null && position.equals(other.position);
    }

    Message withEarlier() {
        return new Message(text, position, replaces, true, kind, bytes);
    }

    /** The same with what was made of it. */
    Message with(String otherText) {
        return new Message(otherText, position, replaces, beside, kind, utf8Length(otherText));
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
