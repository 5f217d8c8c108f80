package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The rows that the region shows, read once for each time it is rendered. */
@Named
@RequestScoped
public class RowsPage {

    private static final int SHOWN = 20;

    @Inject
    private RowService service;

    @Inject
    private Renders renders;

    @Inject
    private KeptRows kept;

    private List<Row> shown;

    public List<Row> getKept() {
        return kept.all();
    }

    public List<Row> getShown() {
        if (shown == null) {
            renders.count();
            shown = service.first(SHOWN);
        }
        return shown;
    }
}
