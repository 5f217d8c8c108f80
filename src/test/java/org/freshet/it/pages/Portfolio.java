package org.freshet.it.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.freshet.DerivedFrom;

/** A bean of the page with a transaction of its own, which ends before the page reads the lazy associations that it has touched. */
@Named
@RequestScoped
@Transactional
public class Portfolio {

    @PersistenceContext(unitName = "pages")
    private EntityManager em;

    public List<Project> getProjects() {
        List<Project> projects = em.createQuery("select p from Project p order by p.id", Project.class)
                .getResultList();
        projects.forEach(project -> {
            project.getOwner().getName();
            project.getTasks().forEach(task -> task.getTags().size());
        });
        return projects;
    }

    /** A lazy proxy. */
    @DerivedFrom("project.owner")
    public Person getOwner() {
        Person owner = em.find(Project.class, 1L).getOwner();
        owner.getName();
        return owner;
    }
}
