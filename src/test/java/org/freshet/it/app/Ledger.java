package org.freshet.it.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** Nobody's own, though the server's interceptor is around it. */
@Named
@RequestScoped
@Transactional
public class Ledger {

    public String getTitle() {
        return "ledger";
    }
}
