package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads and changes the rows, which are numbered from 1. */
@ApplicationScoped
@Transactional
public class RowService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<RowsChanged> changed;

    public void create(int rows) {
        for (long id = 1; id <= rows; id++) {
            entities.persist(new Row(id));
        }
    }

    public List<Row> first(int rows) {
        return entities.createQuery("select r from Row r order by r.id", Row.class)
                .setMaxResults(rows)
                .getResultList();
    }

    /** One transaction that brings the first rows to a state. */
    public void change(int state, int rows) {
        for (Row row : first(rows)) {
            row.setTitle("Row " + row.getId() + " in state-" + state + '.');
        }
        changed.fire(new RowsChanged());
    }
}
