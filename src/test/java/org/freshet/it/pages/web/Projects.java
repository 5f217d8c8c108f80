package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.pages.Project;
import org.freshet.it.pages.Repository;

@Named
@RequestScoped
public class Projects {

    @EJB
    private Repository repository;

    public Project getMain() {
        return repository.project(1L);
    }

    public List<Project> getAll() {
        return repository.projects();
    }
}
