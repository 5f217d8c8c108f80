package org.freshet.internal.capture;

import java.util.function.UnaryOperator;

/** What a provider leaves unloaded. Nothing may be loaded into a session that is flushing. */
interface Lazies {

    /** For providers that load where they are asked. */
    Lazies NONE = new Lazies() {
        @Override
        public boolean isUnloaded(Object value) {
            return false;
        }

        @Override
        public Object unwrap(Object loaded) {
            return loaded;
        }

        @Override
        public Lazies loading() {
            return this;
        }

        @Override
        public Class<?> type(Object unloaded) {
            return unloaded.getClass();
        }

        @Override
        public Object id(Object unloaded) {
            throw new NotLoadedException();
        }

        @Override
        public Object read(Object unloaded, UnaryOperator<Object> reading) {
            throw new NotLoadedException();
        }
    };

    boolean isUnloaded(Object value);

    /** The entity behind a proxy that is loaded; its fields can be read. */
    Object unwrap(Object loaded);

    /** The same for a session of our own, where everything may be loaded: {@link #unwrap} does. */
    Lazies loading();

    Class<?> type(Object unloaded);

    /** The identifier, without loading. */
    Object id(Object unloaded);

    /**
     * Reads from a loaded twin of the value, outside the session it belongs to but in its transaction.
     *
     * @return null also if there is no such row
     * @throws NotLoadedException if there is no way
     */
    Object read(Object unloaded, UnaryOperator<Object> reading);

    /** The lazies of the provider that is visible here. */
    static Lazies present() {
        return Presence.of("org.hibernate.proxy.HibernateProxy") ? new HibernateLazies() : NONE;
    }

    /** A value cannot be had without loading into the flushing session. */
    final class NotLoadedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotLoadedException() {
            super("not loaded");
        }
    }
}
