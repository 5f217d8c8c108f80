package org.freshet.example.jobs;

/** What becomes of a job, in this order. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE;

    JobState next() {
        return values()[ordinal() + 1];
    }
}
