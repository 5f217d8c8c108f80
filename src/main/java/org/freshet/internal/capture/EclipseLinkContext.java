package org.freshet.internal.capture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** A weaved entity of EclipseLink's knows its changes and its unit of work. */
final class EclipseLinkContext implements CallbackContext {

    private static final String PLAN = "org.freshet.plan";

    @Override
    public Changed changed(Object entity) {
        AttributeChangeListener listener = listenerOrNull(entity);
        ObjectChangeSet changes = listener == null ? null : listener.getObjectChangeSet();
        if (changes == null) {
            return Changed.ANY;
        }
        Set<String> names = new LinkedHashSet<>(changes.getChangedAttributeNames());
        Map<String, Object> oldValues = new LinkedHashMap<>();
        for (String name : names) {
            Object old = changes.getChangesForAttributeNamed(name).getOldValue();
            if (!(old instanceof Collection || old instanceof Map)) {
                oldValues.put(name, old);
            }
        }
        return new Changed(Optional.of(names), oldValues);
    }

    @Override
    public boolean isLocal(Object entity) {
        UnitOfWorkImpl unit = unitOrNull(entity);
        return unit != null && !unit.getParent().hasExternalTransactionController();
    }

    @Override
    public ChangePlan localPlanOrNull(Object entity, Capture capture) {
        UnitOfWorkImpl unit = unitOrNull(entity);
        if (unit == null) {
            return null;
        }
        Object known = unit.getProperties().get(PLAN);
        if (known != null) {
            return ((Completion) known).plan;
        }
        Completion completion = new Completion(capture, unit);
        unit.getProperties().put(PLAN, completion);
        unit.getEventManager().addListener(completion);
        return completion.plan;
    }

    private static UnitOfWorkImpl unitOrNull(Object entity) {
        AttributeChangeListener listener = listenerOrNull(entity);
        return listener == null ? null : listener.getUnitOfWork();
    }

    private static AttributeChangeListener listenerOrNull(Object entity) {
        return entity instanceof ChangeTracker tracker
                        && tracker._persistence_getPropertyChangeListener() instanceof AttributeChangeListener listener
                ? listener
                : null;
    }

    /** Ends with its transaction, while an extended unit of work may go on to the next. */
    private static final class Completion extends SessionEventAdapter {

        private final ChangePlan plan;
        private final Capture capture;
        private final UnitOfWorkImpl unit;

        Completion(Capture capture, UnitOfWorkImpl unit) {
            this.capture = capture;
            this.plan = capture.newPlan();
            this.unit = unit;
        }

        @Override
        public void postCommitUnitOfWork(SessionEvent event) {
            end();
            capture.handOver(plan);
        }

        @Override
        public void postReleaseUnitOfWork(SessionEvent event) {
            end();
        }

        private void end() {
            unit.getProperties().remove(PLAN);
            unit.getEventManager().removeListener(this);
        }
    }
}
