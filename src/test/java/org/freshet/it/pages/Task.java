package org.freshet.it.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.freshet.DerivedFrom;
import org.freshet.Reactive;

@Entity
@Reactive
public class Task extends Numbered {

    private String title;
    private boolean done;
    private Priority priority = Priority.NORMAL;
    private String note;
    private int estimate;

    /** Lists leave hidden tasks out and show nothing of this. */
    private boolean hidden;

    /** Lists are sorted by it and show nothing of it. */
    private int weight;

    @ManyToOne
    private Project project;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person assignee;

    @ManyToMany
    @OrderBy("id")
    private List<Tag> tags = new ArrayList<>();

    protected Task() {}

    Task(long id, String title, Project project) {
        super(id);
        this.title = title;
        this.weight = (int) id;
        this.estimate = 8;
        moveTo(project);
    }

    /** Keeps both ends of the association, as a shared cache needs it. */
    void moveTo(Project to) {
        leave();
        project = to;
        to.getTasks().add(this);
    }

    void leave() {
        if (project != null) {
            project.getTasks().remove(this);
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public int getEstimate() {
        return estimate;
    }

    public void setEstimate(int estimate) {
        this.estimate = estimate;
    }

    public boolean isHidden() {
        return hidden;
    }

    public void setHidden(boolean hidden) {
        this.hidden = hidden;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public Project getProject() {
        return project;
    }

    public Person getAssignee() {
        return assignee;
    }

    public void setAssignee(Person assignee) {
        this.assignee = assignee;
    }

    public List<Tag> getTags() {
        return tags;
    }

    /** No attribute, but made of two. */
    @DerivedFrom({"title", "priority"})
    public String getHeadline() {
        return priority + ": " + title;
    }

    @Override
    public String toString() {
        return title + (done ? " (done)" : "");
    }
}
