package org.freshet.internal.statement;

import jakarta.faces.context.FacesContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.internal.recording.Query;
import org.freshet.internal.recording.Recorder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells the recorder of the page that is being rendered on this thread what a statement reads. Changes no statement, and throws nothing.
 * Safe for any thread.
 */
final class HibernateInspector implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final int REMEMBERED = 2_000;

    private final StatementInspector configured;
    // A session that is serialised loses them: what it asks for afterwards is not seen.
    private final transient Tables tables;
    private final transient Map<String, Query> queries = new ConcurrentHashMap<>();

    /** @param configured the application's own; null if there is none */
    HibernateInspector(Tables tables, StatementInspector configured) {
        this.tables = tables;
        this.configured = configured;
    }

    @Override
    public String inspect(String sql) {
        String changed = configured == null ? null : configured.inspect(sql);
        if (tables != null) {
            tell(changed == null ? sql : changed);
        }
        return changed;
    }

    private void tell(String sql) {
        try {
            FacesContext context = FacesContext.getCurrentInstance();
            if (context != null) {
                Recorder.ran(context, query(sql));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.DEBUG, "A statement is not recorded", e);
        }
    }

    private Query query(String sql) {
        Query known = queries.get(sql);
        if (known == null) {
            if (queries.size() >= REMEMBERED) {
                // Statements with values in them instead of parameters: there is no end of these.
                queries.clear();
            }
            known = tables.read(sql);
            queries.put(sql, known);
        }
        return known;
    }
}
