package org.freshet.it.safety;

import jakarta.enterprise.context.RequestScoped;

/** There is one for each request. */
@RequestScoped
public class Asked {

    private int times;

    public boolean isFirst() {
        return times++ == 0;
    }
}
