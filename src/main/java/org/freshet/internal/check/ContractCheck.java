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

    /** In a fixed order; empty if all is well. Throws nothing for what is in a file or a class. */
    public List<Finding> findings(Views views) {
        PathCheck paths = new PathCheck(vocabulary);
        List<Finding> findings = new ArrayList<>(views.findings());
        new RegionCheck(paths).check(views, findings);
        new DeclarationCheck(vocabulary.declarations(), paths).check(views, findings);
        Cycles.of(vocabulary.declarations().derived())
                .forEach(cycle -> findings.add(Finding.warning(CheckTexts.cycle(cycle))));
        new UnseenCheck(vocabulary).check(views, findings);
        new AudienceCheck(vocabulary).check(findings);
        return findings;
    }
}
