package org.freshet.internal.call;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.JsonValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.text.CallTexts;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Returned;
import org.freshet.internal.wire.CallOutcome.Violation;
import org.freshet.internal.wire.ClientMessage.Call;

/** One invocation of a target, for one connection. */
final class Execution {

    private static final Logger LOG = System.getLogger("org.freshet.call");

    private final Surroundings surroundings;
    private final Target target;
    private final Connection connection;
    private final Call call;

    Execution(Surroundings surroundings, Target target, Connection connection, Call call) {
        this.surroundings = surroundings;
        this.target = target;
        this.connection = connection;
        this.call = call;
    }

    /** Runs it on this thread, in a request context of its own. Never throws: whatever happens is an outcome. */
    CallOutcome run(Object[] arguments) {
        CallOutcome outcome = inRequest(arguments);
        if (surroundings.endsTransaction().getAsBoolean()) {
            LOG.log(Level.ERROR, CallTexts.callLeftTransaction(target.place()));
            return Failures.failed();
        }
        return outcome;
    }

    private CallOutcome inRequest(Object[] arguments) {
        BeanManager beans = surroundings.beans();
        try {
            RequestContextController request = beans.createInstance()
                    .select(RequestContextController.class)
                    .get();
            boolean activated = request.activate();
            CreationalContext<?> creation = beans.createCreationalContext(target.bean());
            try {
                return run(beans.getReference(target.bean(), target.view(), creation), arguments);
            } finally {
                // Ends what depends on this call alone: a bean without scope, and what was made for it.
                creation.release();
                if (activated) {
                    request.deactivate();
                }
            }
        } catch (Throwable e) {
            // An error too, such as a deep recursion: the caller waits, and so do his other calls.
            return surroundings.failures().of(target, e);
        }
    }

    private CallOutcome run(Object bean, Object[] arguments) throws Exception {
        List<Violation> violations = surroundings.validation().violations(bean, target.method(), arguments);
        if (!violations.isEmpty()) {
            return Failures.invalid(violations);
        }
        Object result;
        try {
            result = surroundings.cause().within(connection.id(), call.ref().text(), () -> surroundings
                    .current()
                    .during(
                            new CurrentCall.Made(connection.identity().caller(), connection.id(), call.key()),
                            () -> target.method().invoke(bean, arguments)));
        } catch (InvocationTargetException e) {
            return surroundings.failures().of(target, e.getCause());
        }
        return returned(result);
    }

    private CallOutcome returned(Object result) {
        if (target.marked().getReturnType() == void.class) {
            return new Returned(null, target.refresh());
        }
        try {
            JsonValue value =
                    surroundings.arguments().write(result, target.marked().getGenericReturnType());
            return new Returned(value, target.refresh());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, CallTexts.resultNotWritten(target.place()), e);
            return Failures.untold();
        }
    }
}
