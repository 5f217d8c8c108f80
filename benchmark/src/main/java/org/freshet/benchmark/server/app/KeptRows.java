package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Rows in memory: what rendering them costs is not hidden by what reading them costs. */
@ApplicationScoped
public class KeptRows {

    private static final int KEPT = 200;

    @Inject
    private RowService service;

    private List<Row> rows;

    synchronized List<Row> all() {
        if (rows == null) {
            rows = service.first(KEPT);
        }
        return rows;
    }
}
