package org.freshet.internal.capture;

/** What lies behind a JPA callback, which is given the entity alone. */
interface CallbackContext {

    /** For providers that tell nothing more. */
    CallbackContext UNKNOWN = new CallbackContext() {
        @Override
        public Changed changed(Object entity) {
            return Changed.ANY;
        }

        @Override
        public boolean isLocal(Object entity) {
            return false;
        }

        @Override
        public ChangePlan localPlanOrNull(Object entity, Capture capture) {
            return null;
        }
    };

    /** What changed since the last flush. */
    Changed changed(Object entity);

    /** Whether it is flushed in a transaction that is known not to be JTA's, though one of these may be under way on the thread. */
    boolean isLocal(Object entity);

    /** The plan of a transaction that is not JTA's; null if its end cannot be observed. */
    ChangePlan localPlanOrNull(Object entity, Capture capture);

    /** The context of the provider that is visible here. */
    static CallbackContext present() {
        return Presence.of("org.eclipse.persistence.descriptors.changetracking.ChangeTracker")
                ? new EclipseLinkContext()
                : UNKNOWN;
    }
}
