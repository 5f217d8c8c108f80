package org.freshet.example.jobs.web;

import org.freshet.example.jobs.Job;
import org.freshet.example.jobs.JobState;

/** What the page shows of a job. */
public record JobLine(Long id, String title, JobState state) {

    static JobLine of(Job job) {
        return new JobLine(job.getId(), job.getTitle(), job.getState());
    }
}
