package org.freshet.internal.wire;

/** The protocol's name and the paths of its endpoints, below the context path. */
public final class Protocol {

    /** Also the WebSocket subprotocol. */
    public static final String NAME = "rx.1";

    public static final String SOCKET = "/rx/socket";
    /** And the path of an endpoint of the application's own. */
    public static final String CONSUMER = "/rx/consumer/";

    public static final String FRAGMENT = "/rx/fragment";
    public static final String INSPECTOR = "/rx/inspector";
    public static final String CLIENT = "/rx/client/";

    private Protocol() {}
}
