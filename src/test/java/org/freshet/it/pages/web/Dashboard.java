package org.freshet.it.pages.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.pages.Project;
import org.freshet.it.pages.Repository;

/** Loads once, and holds what it loaded in an object of its own, as many backing beans do. */
@Named
@RequestScoped
public class Dashboard {

    @EJB
    private Repository repository;

    private Summary summary;

    @PostConstruct
    void load() {
        summary = new Summary(repository.project(1L), repository.projects());
    }

    public Summary getSummary() {
        return summary;
    }

    /** A bean in a bean. */
    public static final class Summary {

        private final Project lead;
        private final List<Project> projects;

        Summary(Project lead, List<Project> projects) {
            this.lead = lead;
            this.projects = projects;
        }

        public Project getLead() {
            return lead;
        }

        public List<Project> getProjects() {
            return projects;
        }
    }
}
