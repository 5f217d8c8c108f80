package org.freshet.internal.capture;

/** Whether an optional library is there. */
final class Presence {

    private Presence() {}

    /** Whether this library's own class loader sees a class: then classes that link to it can be used. */
    static boolean of(String className) {
        return of(className, Presence.class.getClassLoader());
    }

    static boolean of(String className, ClassLoader loader) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
