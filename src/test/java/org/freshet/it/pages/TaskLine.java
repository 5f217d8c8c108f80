package org.freshet.it.pages;

/** What a query selects of a task: a plain object. */
public final class TaskLine {

    private final String title;
    private final Priority priority;

    public TaskLine(String title, Priority priority) {
        this.title = title;
        this.priority = priority;
    }

    public String getTitle() {
        return title;
    }

    public Priority getPriority() {
        return priority;
    }
}
