package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.freshet.internal.text.CheckTexts;

/** Finds where pages and declarations speak of what is not there, or of what nobody sees: everything, not the first only. */
public final class ContractCheck {

    private final Vocabulary vocabulary;

    public ContractCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** For the only web application there is. In a fixed order; empty if all is well. Throws nothing for what is in a file or a class. */
    public List<Finding> findings(Views views) {
        return findings(views, List.of(views));
    }

    /**
     * For one of several web applications that have declarations and entities in common.
     *
     * @param views its own
     * @param everywhere those of all, its own among them; empty if not all are known: then nothing is missed
     */
    public List<Finding> findings(Views views, List<Views> everywhere) {
        PathCheck paths = new PathCheck(vocabulary);
        List<Finding> findings = new ArrayList<>(views.findings());
        new RegionCheck(paths).check(views, findings);
        new DeclarationCheck(vocabulary.declarations(), paths).check(everywhere, findings);
        Cycles.of(vocabulary.declarations().derived())
                .forEach(cycle -> findings.add(Finding.warning(CheckTexts.cycle(cycle))));
        if (!everywhere.isEmpty()) {
            new UnseenCheck(vocabulary).check(everywhere, findings);
            new AudienceCheck(vocabulary).check(findings);
        }
        return findings;
    }
}
