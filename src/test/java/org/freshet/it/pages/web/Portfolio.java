package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.freshet.DerivedFrom;
import org.freshet.it.pages.Person;
import org.freshet.it.pages.Project;
import org.freshet.it.pages.Repository;

/** Has a transaction of its own, in which it loads what is lazy, and which has ended when the page reads it. */
@Named
@RequestScoped
@Transactional
public class Portfolio {

    @EJB
    private Repository repository;

    public List<Project> getProjects() {
        List<Project> projects = repository.lazyProjects();
        projects.forEach(project -> {
            project.getOwner().getName();
            project.getTasks().forEach(task -> task.getTags().size());
        });
        return projects;
    }

    /** A lazy proxy. */
    @DerivedFrom("project.owner")
    public Person getOwner() {
        Person owner = repository.lazyProjects().get(0).getOwner();
        owner.getName();
        return owner;
    }
}
