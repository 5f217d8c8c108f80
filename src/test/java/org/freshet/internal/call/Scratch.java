package org.freshet.internal.call;

import jakarta.enterprise.context.RequestScoped;

/** Counts within a request. */
@RequestScoped
public class Scratch {

    private int count;

    public int next() {
        return ++count;
    }
}
