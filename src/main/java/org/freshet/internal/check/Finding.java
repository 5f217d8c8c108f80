package org.freshet.internal.check;

/**
 * One thing that is wrong with the pages or declarations of an application.
 *
 * @param text what failed, on what, what is allowed, what to change
 */
public record Finding(Severity severity, String text) {

    /** How sure it is that something does not work. */
    public enum Severity {
        /** It cannot work as it is. */
        ERROR,
        /** It is probably not meant like this. */
        WARNING
    }

    static Finding error(String text) {
        return new Finding(Severity.ERROR, text);
    }

    static Finding warning(String text) {
        return new Finding(Severity.WARNING, text);
    }
}
