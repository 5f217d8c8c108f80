package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.ProcessBean;
import org.freshet.internal.protocol.Consumers;
import org.freshet.internal.protocol.Hooks;
import org.freshet.spi.DropListener;
import org.freshet.spi.MessageHook;

/** The beans of the application that take part. Filled while the container starts. */
final class UserBeans {

    private final Modules modules = new Modules();
    private final ConsumerBeans consumers = new ConsumerBeans();
    private final Provided<MessageHook> hooks = new Provided<>(MessageHook.class);
    private final Provided<DropListener> listeners = new Provided<>(DropListener.class);

    void add(ProcessBean<?> bean) {
        modules.add(bean.getBean().getBeanClass());
        consumers.add(bean);
        hooks.add(bean);
        listeners.add(bean);
    }

    /** Those of all beans; to be told of entities, which are none. */
    Modules modules() {
        return modules;
    }

    ConsumerBeans consumers() {
        return consumers;
    }

    Consumers consumers(References references) {
        return consumers.consumers(references);
    }

    Hooks hooks(References references, Threads threads) {
        return new ApplicationHooks(
                hooks.all(references),
                listeners.all(references),
                InRequest.of(references.manager()),
                threads.asking(),
                threads.observers());
    }
}
