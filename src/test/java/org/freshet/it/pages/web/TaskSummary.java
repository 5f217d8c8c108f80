package org.freshet.it.pages.web;

import org.freshet.it.pages.Task;

/** A copy of what a page shows of a task. */
public final class TaskSummary {

    private final String title;
    private final String project;

    TaskSummary(Task task) {
        this.title = task.getTitle();
        this.project = task.getProject().getTitle();
    }

    public String getTitle() {
        return title;
    }

    public String getProject() {
        return project;
    }
}
