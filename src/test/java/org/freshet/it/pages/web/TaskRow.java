package org.freshet.it.pages.web;

import org.freshet.it.pages.Task;

/** A row of a page: a task and what was computed for it. */
public record TaskRow(Task task, int tags) {}
