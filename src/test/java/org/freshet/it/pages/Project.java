package org.freshet.it.pages;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.freshet.Reactive;

/** Has associations and collections, all lazy, and a group of its own. */
@Entity
@Reactive(group = "demo.project")
public class Project extends Numbered {

    private String title;
    private Phase phase = Phase.PLANNED;
    private LocalDate deadline;
    private int budget;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person owner;

    @OneToMany(mappedBy = "project")
    @OrderBy("id")
    private List<Task> tasks = new ArrayList<>();

    @ElementCollection
    private Set<String> keywords = new HashSet<>();

    @ElementCollection
    private Map<String, String> links = new HashMap<>();

    protected Project() {}

    Project(long id, String title, Person owner) {
        super(id);
        this.title = title;
        this.owner = owner;
        this.deadline = LocalDate.of(2030, 1, 1).plusMonths(id);
        this.budget = 1_000;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Phase getPhase() {
        return phase;
    }

    public void setPhase(Phase phase) {
        this.phase = phase;
    }

    public LocalDate getDeadline() {
        return deadline;
    }

    public void setDeadline(LocalDate deadline) {
        this.deadline = deadline;
    }

    public int getBudget() {
        return budget;
    }

    public void setBudget(int budget) {
        this.budget = budget;
    }

    public Person getOwner() {
        return owner;
    }

    public void setOwner(Person owner) {
        this.owner = owner;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    /** In an order that pages can show. */
    public Set<String> getKeywords() {
        return new TreeSet<>(keywords);
    }

    public Map<String, String> getLinks() {
        return new TreeMap<>(links);
    }

    Set<String> keywords() {
        return keywords;
    }

    Map<String, String> links() {
        return links;
    }
}
