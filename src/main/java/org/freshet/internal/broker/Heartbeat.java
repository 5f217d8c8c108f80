package org.freshet.internal.broker;

/**
 * Asks the peers of a broker's connections for a sign of life, and ends those whose peer took or said nothing for too long: they recover by
 * reconnecting. In parts, as thousands are not to be asked in one moment: the pings of a thousand connections and their answers took 100 ms
 * of a processor, for which every page waited.
 */
public final class Heartbeat {

    /** So many beats are one period. */
    public static final int BEATS = 100;

    private final Broker broker;
    private final long patience;
    private final int beats;
    private int beat;

    /** @param patience how long a peer may take or say nothing, in milliseconds */
    public Heartbeat(Broker broker, long patience) {
        this(broker, patience, BEATS);
    }

    Heartbeat(Broker broker, long patience, int beats) {
        this.broker = broker;
        this.patience = patience;
        this.beats = beats;
    }

    /** The next part's turn. To be called regularly, by one thread at a time, which may have to wait. */
    public void beat() {
        for (Connection connection : broker.connections()) {
            if (Math.floorMod(connection.id().hashCode(), beats) == beat) {
                ask(connection);
            }
        }
        beat = (beat + 1) % beats;
    }

    private void ask(Connection connection) {
        if (connection.stalledFor() > patience) {
            broker.cut(connection, CloseCode.TOO_SLOW, "too slow");
        } else if (connection.silentFor() > patience) {
            broker.cut(connection, CloseCode.GOING_AWAY, "silent");
        } else {
            connection.ping();
        }
    }
}
