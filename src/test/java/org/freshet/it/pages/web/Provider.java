package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.freshet.it.pages.Repository;

/** For pages that have to say on one server what another one finds out. */
@Named
@ApplicationScoped
public class Provider {

    @EJB
    private Repository repository;

    /**
     * The paths, unless the statements tell them or the page is to do without.
     *
     * @param without a parameter of the request; EL passes an empty text where there is none
     */
    public String declared(String paths, String without) {
        return repository.isOnHibernate() || !without.isEmpty() ? "" : paths;
    }
}
