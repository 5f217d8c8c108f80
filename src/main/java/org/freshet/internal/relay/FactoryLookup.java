package org.freshet.internal.relay;

import jakarta.jms.ConnectionFactory;
import javax.naming.NamingException;
import org.freshet.internal.text.RelayTexts;
import org.freshet.spi.RelayUnavailableException;

/** Finds the connection factory, or says why there is none. */
record FactoryLookup(JndiLookup jndi) {

    ConnectionFactory findOrFail(String name) {
        Object found = lookup(name);
        if (found instanceof ConnectionFactory factory) {
            return factory;
        }
        throw new RelayUnavailableException(RelayTexts.relayFactoryOfWrongType(
                name, found == null ? "null" : found.getClass().getName()));
    }

    private Object lookup(String name) {
        try {
            return jndi.find(name);
        } catch (NamingException e) {
            throw new RelayUnavailableException(RelayTexts.relayFactoryMissing(name, e.toString()));
        }
    }
}
