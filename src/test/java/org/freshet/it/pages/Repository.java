package org.freshet.it.pages;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads for the pages, a transaction each; what is lazy and shown is loaded here. */
@Stateless
public class Repository {

    @PersistenceContext(unitName = "pages")
    private EntityManager em;

    public List<Task> tasks() {
        return tasks("select t from Task t order by t.id");
    }

    public List<Task> visibleTasks() {
        return tasks("select t from Task t where t.hidden = false order by t.id");
    }

    public List<Task> tasksByWeight() {
        return tasks("select t from Task t order by t.weight, t.id");
    }

    private List<Task> tasks(String query) {
        List<Task> tasks = em.createQuery(query, Task.class).getResultList();
        tasks.forEach(Repository::load);
        return tasks;
    }

    /** Null if there is none. */
    public Task task(Long id) {
        Task task = em.find(Task.class, id);
        if (task != null) {
            load(task);
        }
        return task;
    }

    public List<Project> projects() {
        List<Project> projects = all(Project.class);
        projects.forEach(Repository::load);
        return projects;
    }

    /** For callers that load what they need themselves, in their own transaction. */
    public List<Project> lazyProjects() {
        return all(Project.class);
    }

    public Project project(Long id) {
        Project project = em.find(Project.class, id);
        load(project);
        return project;
    }

    public List<Person> people() {
        return all(Person.class);
    }

    public Person person(Long id) {
        return em.find(Person.class, id);
    }

    public List<Tag> tags() {
        return all(Tag.class);
    }

    public List<Document> documents() {
        return all(Document.class);
    }

    public Report report(Long id) {
        return em.find(Report.class, id);
    }

    public List<Comment> comments() {
        return all(Comment.class);
    }

    public long countTasks() {
        return number("select count(t) from Task t");
    }

    public long countDoneTasks() {
        return number("select count(t) from Task t where t.done = true");
    }

    public long sumEstimates() {
        return number("select sum(t.estimate) from Task t");
    }

    public long countOpenTasks() {
        return number("select count(t) from Task t where t.done = false");
    }

    public long sumBudgets() {
        return number("select sum(p.budget) from Project p");
    }

    public List<TaskLine> taskLines() {
        return em.createQuery(
                        "select new org.freshet.it.pages.TaskLine(t.title, t.priority) from Task t order by t.id",
                        TaskLine.class)
                .getResultList();
    }

    /** Which provider this server has. */
    public boolean isOnHibernate() {
        return em.getDelegate().getClass().getName().startsWith("org.hibernate.");
    }

    private long number(String query) {
        return em.createQuery(query, Long.class).getSingleResult();
    }

    private <T> List<T> all(Class<T> entity) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e order by e.id", entity)
                .getResultList();
    }

    private static void load(Task task) {
        load(task.getProject());
        task.getTags().size();
        if (task.getAssignee() != null) {
            task.getAssignee().getName();
        }
    }

    private static void load(Project project) {
        project.getOwner().getName();
        project.getTasks().forEach(task -> task.getTags().size());
        project.keywords().size();
        project.links().size();
    }
}
