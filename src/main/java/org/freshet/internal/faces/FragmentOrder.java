package org.freshet.internal.faces;

import org.freshet.internal.region.Shown;

/** What fragments are wanted for, and what came of the one that is being rendered. Of one thread. */
final class FragmentOrder {

    private final NobodyRequest nobody;
    private final String instance;

    private Shown shown;
    private boolean rendered;

    private FragmentOrder(NobodyRequest nobody, String instance) {
        this.nobody = nobody;
        this.instance = instance;
    }

    /** For everybody. */
    static FragmentOrder forAll(NobodyRequest nobody) {
        return new FragmentOrder(nobody, null);
    }

    /** For one viewer's page; its name may be null. */
    static FragmentOrder forPage(String instance) {
        return new FragmentOrder(null, instance);
    }

    boolean isShared() {
        return nobody != null;
    }

    String instance() {
        return instance;
    }

    /** For what the viewer was asked since the last time; null if for nothing. Only where it is for everybody. */
    String takeAsked() {
        String asked = nobody.askedOrNull();
        nobody.forget();
        return asked;
    }

    void asked(String what) {
        nobody.asked(what);
    }

    void next() {
        shown = null;
        rendered = false;
    }

    void rendered(Shown what) {
        shown = what;
        rendered = true;
    }

    void unshareable(Shown what) {
        if (shown == null) {
            shown = what;
        }
    }

    /** What the region showed; null if it is not there. */
    Shown shownOrNull() {
        return shown;
    }

    /** False if it is there but not for everybody. */
    boolean isRendered() {
        return rendered;
    }
}
