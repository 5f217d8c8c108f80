package org.freshet.it.probe;

import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** One instance for each deployment, with a persistence unit. */
@Singleton
public class ControlBean {

    @PersistenceContext
    private EntityManager em;

    public long people() {
        return em.createQuery("select count(p) from ControlEntity p", Long.class)
                .getSingleResult();
    }
}
