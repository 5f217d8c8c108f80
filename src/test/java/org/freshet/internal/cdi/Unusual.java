package org.freshet.internal.cdi;

/** What application code throws and nobody expects. */
final class Unusual {

    private Unusual() {}

    /** An error of the application's own. */
    static final class OwnError extends Error {

        private static final long serialVersionUID = 1L;

        OwnError() {
            super("thrown on purpose");
        }
    }

    static final class Checked extends Exception {

        private static final long serialVersionUID = 1L;

        Checked() {
            super("thrown on purpose");
        }
    }

    /** Throws a checked exception where none is declared, as Kotlin's code does, for example. */
    static RuntimeException checked() {
        return sneaky(new Checked());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
