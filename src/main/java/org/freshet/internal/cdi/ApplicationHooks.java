package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.internal.broker.Manner;
import org.freshet.internal.protocol.Hooks;
import org.freshet.internal.text.ApplicationTexts;
import org.freshet.internal.wire.MessageJson;
import org.freshet.spi.DropListener;
import org.freshet.spi.MessageHook;

/**
 * The application's hooks and drop listeners.
 *
 * @param on where hooks are asked about what is sent
 * @param observing where drop listeners are told
 */
record ApplicationHooks(
        List<MessageHook> hooks, List<DropListener> listeners, InRequest request, Executor on, Executor observing)
        implements Hooks {

    private static final Logger LOG = System.getLogger("org.freshet.hooks");

    @Override
    public Manner manner(Caller who) {
        if (hooks.isEmpty() && listeners.isEmpty()) {
            return Manner.PLAIN;
        }
        return new Manner(hooks.isEmpty() ? null : sending(who), on, false, dropped(who));
    }

    @Override
    public Function<ReactiveMessage, ReactiveMessage> receiving(Caller who) {
        if (hooks.isEmpty()) {
            return null;
        }
        return message -> {
            ReactiveMessage taken = ask(message, (hook, said) -> hook.received(who, said));
            return taken == null || taken.equals(message) || isReadable(taken) ? taken : null;
        };
    }

    private static boolean isReadable(ReactiveMessage taken) {
        try {
            MessageJson.write(taken);
            return true;
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, ApplicationTexts.hookedMessageUnreadable(taken.type()), e);
            return false;
        }
    }

    private UnaryOperator<String> sending(Caller who) {
        return text -> {
            ReactiveMessage told = MessageJson.read(text);
            ReactiveMessage left = ask(told, (hook, message) -> hook.sending(who, message));
            if (left == null) {
                return null;
            }
            try {
                return left.equals(told) ? text : MessageJson.write(left);
            } catch (Exception | Error e) {
                LOG.log(Level.ERROR, ApplicationTexts.hookedMessageUnwritable(told.type()), e);
                return null;
            }
        };
    }

    /** One after the other, each with what the one before made of it. Null if one keeps it back, or fails. */
    private ReactiveMessage ask(
            ReactiveMessage message, BiFunction<MessageHook, ReactiveMessage, ReactiveMessage> question) {
        ReactiveMessage[] now = {message};
        for (MessageHook hook : hooks) {
            try {
                request.run(() -> now[0] = question.apply(hook, now[0]));
            } catch (Exception | Error e) {
                LOG.log(Level.ERROR, ApplicationTexts.hookFailed(name(hook), message.type()), e);
                return null;
            }
            if (now[0] == null) {
                return null;
            }
        }
        return now[0];
    }

    /** Null if nobody wants to know. */
    Consumer<String> dropped(Caller who) {
        if (listeners.isEmpty()) {
            return null;
        }
        return text -> {
            try {
                observing.execute(() -> listeners.forEach(listener -> tell(listener, who, text)));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "The application has stopped: nobody is told of a dropped message any more", e);
            }
        };
    }

    private void tell(DropListener listener, Caller who, String text) {
        try {
            request.run(() -> listener.dropped(who, MessageJson.read(text)));
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, ApplicationTexts.dropListenerFailed(name(listener)), e);
        }
    }

    /** Of the class behind a proxy of CDI's. */
    private static String name(Object bean) {
        Class<?> type = bean.getClass();
        return type.isSynthetic() || type.getName().contains("$Proxy$")
                ? type.getSuperclass().getName()
                : type.getName();
    }
}
