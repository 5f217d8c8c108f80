package org.freshet.internal.broker;

/** The WebSocket close codes of protocol {@code rx.1}. */
public final class CloseCode {

    public static final int NORMAL = 1000;
    /** The server goes: reconnect. */
    public static final int GOING_AWAY = 1001;
    /** A binary frame. */
    public static final int NOT_TEXT = 1003;
    /** Refused: do not reconnect. */
    public static final int POLICY = 1008;

    public static final int TOO_LARGE = 1009;
    /** The HTTP session or a right ended. */
    public static final int ENDED = 4001;
    /** Too slow: reconnect and recover. */
    public static final int TOO_SLOW = 4008;

    private CloseCode() {}
}
