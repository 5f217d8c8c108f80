package org.freshet.example.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Something that the server does for somebody. Not reactive: what is told of it, and to whom, is said by {@link Jobs}. */
@Entity
public class Job {

    public static final int TITLE_LENGTH = 80;

    @Id
    @GeneratedValue
    private Long id;

    private String owner;

    @Column(length = TITLE_LENGTH)
    private String title;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    protected Job() {}

    Job(String owner, String title) {
        this.owner = owner;
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public String getTitle() {
        return title;
    }

    public JobState getState() {
        return state;
    }

    void advance() {
        state = state.next();
    }
}
