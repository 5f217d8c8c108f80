package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freshet.DerivedFrom;
import org.freshet.it.pages.Priority;
import org.freshet.it.pages.Repository;
import org.freshet.it.pages.Task;

/** Tasks in the many forms in which beans hand them to pages. */
@Named
@RequestScoped
public class Tasks {

    @EJB
    private Repository repository;

    public Task getMain() {
        return repository.task(1L);
    }

    public List<Task> getAll() {
        return repository.tasks();
    }

    public List<Task> getVisible() {
        return repository.visibleTasks();
    }

    public List<Task> getByWeight() {
        return repository.tasksByWeight();
    }

    public Map<Priority, List<Task>> getByPriority() {
        return getAll().stream()
                .collect(Collectors.groupingBy(
                        Task::getPriority, () -> new EnumMap<>(Priority.class), Collectors.toList()));
    }

    public Map<Long, Task> getById() {
        return getAll().stream().collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    public List<TaskRow> getRows() {
        return getAll().stream()
                .map(task -> new TaskRow(task, task.getTags().size()))
                .toList();
    }

    /** Copies: nothing of an entity is left that a page could be seen reading. */
    @DerivedFrom({"task", "project.title"})
    public List<TaskSummary> getSummaries() {
        return getAll().stream().map(TaskSummary::new).toList();
    }

    public Task[] getArray() {
        return getAll().toArray(Task[]::new);
    }

    public Optional<Task> getNext() {
        return getAll().stream().filter(task -> !task.isDone()).findFirst();
    }

    @DerivedFrom("task.(rows)")
    public long getCount() {
        return repository.countTasks();
    }

    @DerivedFrom({"task.done", "task.(rows)"})
    public long getDoneCount() {
        return repository.countDoneTasks();
    }

    @DerivedFrom({"task.estimate", "task.(rows)"})
    public long getEffort() {
        return repository.sumEstimates();
    }

    /** The number of tasks, of which nothing says what it is derived from. */
    public long getUndeclaredCount() {
        return repository.countTasks();
    }
}
