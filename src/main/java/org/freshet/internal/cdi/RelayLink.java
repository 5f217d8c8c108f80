package org.freshet.internal.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.freshet.internal.relay.JmsRelay;
import org.freshet.internal.relay.JmsSettings;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;
import org.freshet.spi.Relay;
import org.freshet.spi.RelayUnavailableException;

/** The relay in use, or the reason why there is none: then the node works alone. */
final class RelayLink {

    private Relay relay;
    private String state;

    RelayLink(Relay relay, String whyNot) {
        this.relay = relay;
        this.state = whyNot;
    }

    /**
     * The application's own, if it has a bean of that type; else JMS.
     *
     * @throws jakarta.enterprise.inject.AmbiguousResolutionException if it has several
     */
    static RelayLink choose(Settings settings, String application, ThreadFactory threads, BeanManager beans) {
        if (settings.text(Setting.RELAY).equals("off")) {
            return new RelayLink(null, "relay off (" + Setting.RELAY.key() + " is off)");
        }
        Instance<Relay> own = beans.createInstance().select(Relay.class);
        if (!own.isUnsatisfied()) {
            return new RelayLink(own.get(), null);
        }
        if (!Platform.hasJms(RelayLink.class.getClassLoader())) {
            return new RelayLink(null, "relay off (there is no JMS on this server)");
        }
        return new RelayLink(
                new JmsRelay(
                        new JmsSettings(
                                settings.text(Setting.RELAY_CONNECTION_FACTORY),
                                settings.text(Setting.RELAY_TOPIC),
                                application),
                        threads),
                null);
    }

    void open(Consumer<String> receiver) {
        if (relay == null) {
            return;
        }
        try {
            state = "relay on (" + relay.open(receiver) + ")";
        } catch (RelayUnavailableException e) {
            relay = null;
            state = "relay off (" + e.getMessage() + ")";
        } catch (RuntimeException e) {
            // A relay of the application's own, perhaps: that it fails is no reason to fail the deployment.
            relay = null;
            state = "relay off (" + e + ")";
        }
    }

    boolean isOn() {
        return relay != null;
    }

    void send(String payload) {
        if (relay != null) {
            relay.send(payload);
        }
    }

    void close() {
        if (relay != null) {
            relay.close();
        }
    }

    String state() {
        return state;
    }
}
