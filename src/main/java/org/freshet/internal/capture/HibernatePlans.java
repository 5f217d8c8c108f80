package org.freshet.internal.capture;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.freshet.internal.text.CaptureTexts;
import org.hibernate.engine.spi.SessionImplementor;

/** Finds the plan of the transaction that a session flushes in: JTA's, or the session's own. */
final class HibernatePlans {

    private final Map<SessionImplementor, ChangePlan> local = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param session null for a stateless session */
    void add(Capture capture, SessionImplementor session, EntityModel model, Consumer<ChangePlan> addition) {
        ChangePlan jta =
                session == null || isJta(session) ? capture.transactions().currentOrNull() : null;
        if (jta != null) {
            addition.accept(jta);
        } else if (session == null) {
            capture.warnings().once(CaptureTexts.noTransaction(model.type()), null);
        } else if (session.isTransactionInProgress()) {
            addition.accept(local.computeIfAbsent(session, s -> observed(s, capture)));
        } else {
            capture.atOnce(addition);
        }
    }

    private ChangePlan observed(SessionImplementor session, Capture capture) {
        ChangePlan plan = capture.newPlan();
        session.getActionQueue().registerProcess((committed, s) -> {
            local.remove(session);
            if (committed) {
                capture.handOver(plan);
            }
        });
        return plan;
    }

    private static boolean isJta(SessionImplementor session) {
        return session.getTransactionCoordinator()
                .getTransactionCoordinatorBuilder()
                .isJta();
    }
}
