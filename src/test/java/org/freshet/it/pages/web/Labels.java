package org.freshet.it.pages.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.freshet.it.pages.Task;

/** Texts for entities: methods that pages call with one. */
@Named
@ApplicationScoped
public class Labels {

    public String of(Task task) {
        return (task.isDone() ? "[x] " : "[ ] ") + task.getTitle() + " (" + task.getPriority() + ')';
    }
}
