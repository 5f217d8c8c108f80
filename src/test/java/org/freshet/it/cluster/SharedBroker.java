package org.freshet.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis broker in this JVM: no security, no disk, topics made by use. Stopped and started, it keeps its port. */
public final class SharedBroker implements AutoCloseable {

    private final int port = freePort();
    private EmbeddedActiveMQ running;

    public int port() {
        return port;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public int connections() {
        return running.getActiveMQServer().getConnectionCount();
    }

    public SharedBroker start() {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration());
        try {
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not start on port " + port, e);
        }
        running = broker;
        return this;
    }

    private Configuration configuration() {
        try {
            return new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(false)
                    .setJMXManagementEnabled(false)
                    .addAcceptorConfiguration("tcp", url());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it, if it runs. */
    public void stop() {
        try {
            if (running != null) {
                running.stop();
            }
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not stop", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
