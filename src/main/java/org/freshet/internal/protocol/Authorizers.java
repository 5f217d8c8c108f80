package org.freshet.internal.protocol;

import org.freshet.Caller;

/** The application's own judgement about who may join what. Safe for any thread. */
public interface Authorizers {

    /** Nobody judges. */
    Authorizers NONE = new Authorizers() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public boolean agree(Caller who, String group) {
            return false;
        }
    };

    boolean isEmpty();

    /** Whether all of them say yes. May block; does not throw. */
    boolean agree(Caller who, String group);
}
