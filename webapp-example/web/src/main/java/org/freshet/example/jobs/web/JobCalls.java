package org.freshet.example.jobs.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveMethod;
import org.freshet.example.jobs.Job;
import org.freshet.example.jobs.Jobs;

/** Calls from the browser, for users only. Whose jobs they are about is who calls, not what the browser says. */
@ApplicationScoped
@RolesAllowed("user")
public class JobCalls {

    @Inject
    private Jobs jobs;

    @Inject
    private ReactiveCall call;

    @ReactiveMethod
    public List<JobLine> mine() {
        return jobs.of(call.caller().user()).stream().map(JobLine::of).toList();
    }

    @ReactiveMethod
    public JobLine start(
            @NotBlank(message = "What is to be done?")
                    @Size(max = Job.TITLE_LENGTH, message = "At most {max} characters")
                    String title) {
        return JobLine.of(jobs.start(call.caller().user(), title));
    }
}
