package org.freshet.benchmark.server;

/** The state that rows are in, as their titles tell it. */
final class State {

    private static final String MARK = "state-";

    private State() {}

    /** Of the first row in a text that has one; -1 if none does. */
    static int in(String text) {
        int start = text.indexOf(MARK);
        if (start < 0) {
            return -1;
        }
        int state = 0;
        for (int i = start + MARK.length(); i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            state = 10 * state + Character.digit(text.charAt(i), 10);
        }
        return state;
    }
}
