package org.freshet.spi;

import org.freshet.Caller;
import org.freshet.ReactiveMessage;

/**
 * Is told of messages that a connection did not get because its queue was full. Its browser is told to refresh in their place. Provide
 * CDI beans of this type.
 *
 * <p>Called on the thread of observers, after the fact. One that throws is logged.
 */
@FunctionalInterface
public interface DropListener {

    void dropped(Caller who, ReactiveMessage message);
}
