package org.freshet.it.pages;

import java.util.function.Consumer;

/** A change of the data, a transaction each. Every run really changes something. */
public enum Operation {
    TASK_TITLE(s -> s.task(1).setTitle(s.text("Task"))),
    TASK_DONE(s -> s.task(1).setDone(!s.task(1).isDone())),
    TASK_PRIORITY(s -> s.task(1).setPriority(s.task(1).getPriority().next())),
    TASK_NOTE(s -> s.task(1).setNote(s.text("Note"))),
    TASK_ESTIMATE(s -> s.task(1).setEstimate(s.number())),
    TASK_HIDDEN(s -> s.task(1).setHidden(!s.task(1).isHidden())),
    TASK_NO_LONGER_HIDDEN(s -> s.task(1).setHidden(!s.task(1).isHidden())),
    TASK_WEIGHT(s -> s.task(3).setWeight(s.task(3).getWeight() > 0 ? -1 : 99)),
    TASK_ASSIGNEE(s -> s.task(1).setAssignee(s.task(1).getAssignee() == null ? s.person(2) : null)),
    TASK_PROJECT(s -> s.task(1).moveTo(s.project(s.task(1).getProject().getId() == 1 ? 2 : 1))),
    TASK_TAGS(s -> Store.toggle(s.task(1).getTags(), s.find(Tag.class, 2))),
    ANOTHER_TASKS_TITLE(s -> s.task(4).setTitle(s.text("Another task"))),
    TASK_CREATED(s -> s.em().persist(new Task(s.newId(), s.text("New task"), s.project(1)))),
    TASK_REMOVED(s -> s.remove(s.last(Task.class))),
    SHOWN_TASK_REMOVED(s -> {
        if (s.task(6) == null) {
            s.em().persist(new Task(6, s.text("Task"), s.project(2)));
        } else {
            s.remove(s.task(6));
        }
    }),
    TASKS_AND_PROJECT_AT_ONCE(s -> {
        s.task(1).setTitle(s.text("Task"));
        s.task(2).setTitle(s.text("Another"));
        s.task(2).setPriority(s.task(2).getPriority().next());
        s.project(2).setTitle(s.text("Project"));
    }),
    TASKS_IN_BULK(s -> {
        s.em().createQuery("update Task t set t.title = :title, t.done = :done, t.estimate = t.estimate + 1")
                .setParameter("title", s.text("Bulk"))
                .setParameter("done", s.isAnyTaskOpen())
                .executeUpdate();
        s.publisher().changed(Task.class);
    }),
    PROJECT_TITLE(s -> s.project(1).setTitle(s.text("Project"))),
    PROJECT_PHASE(s -> s.project(1).setPhase(s.project(1).getPhase().next())),
    PROJECT_DEADLINE(s -> s.project(1).setDeadline(s.project(1).getDeadline().plusDays(1))),
    PROJECT_BUDGET(s -> s.project(1).setBudget(10_000 + s.number())),
    PROJECT_OWNER(s -> s.project(1).setOwner(s.person(s.project(1).getOwner().getId() == 1 ? 2 : 1))),
    PROJECT_KEYWORDS(s -> s.project(1).keywords().add(s.text("keyword"))),
    PROJECT_LINKS(s -> s.project(1).links().put("home", s.text("https://www.example.com/?"))),
    PROJECT_CREATED(s -> s.em().persist(new Project(s.newId(), s.text("New project"), s.person(1)))),
    PERSON_NAME(s -> s.project(1).getOwner().setName(s.text("Person"))),
    PERSON_CITY(s -> s.person(1).getAddress().setCity(s.text("City"))),
    PERSON_ADDRESS(s -> s.person(1).setAddress(new Address(s.text("Street"), s.text("Town")))),
    PERSON_EMAIL_THAT_NO_PAGE_SHOWS(s -> s.person(1).setEmail(s.text("mail"))),
    PERSON_CREATED(
            s -> s.em().persist(new Person(s.newId(), s.text("New person"), new Address(s.text("Street"), "Town")))),
    TAG_NAME(s -> s.find(Tag.class, 1).setName(s.text("tag"))),
    REPORT_TITLE(s -> s.find(Report.class, 1).setTitle(s.text("Report"))),
    REPORT_PAGES(s -> s.find(Report.class, 1).setPages(100 + s.number())),
    INVOICE_AMOUNT(s -> s.find(Invoice.class, 2).setAmount(100 + s.number())),
    DOCUMENT_CREATED(s -> s.em().persist(new Invoice(s.newId(), s.text("Invoice"), s.number()))),
    COMMENT_CREATED(s -> s.em().persist(new Comment(s.newId(), s.text("Comment")))),
    COMMENT_TEXT(s -> s.last(Comment.class).setText(s.text("Edited"))),
    COMMENT_REMOVED(s -> s.em().remove(s.last(Comment.class)));

    private final Consumer<Store> change;

    Operation(Consumer<Store> change) {
        this.change = change;
    }

    void run(Store store) {
        change.accept(store);
    }
}
