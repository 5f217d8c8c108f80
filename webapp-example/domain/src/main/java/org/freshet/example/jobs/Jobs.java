package org.freshet.example.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.freshet.ReactivePublisher;

/** Jobs of users. Their owner, and nobody else, is told when one gets on: the event {@code job} with its id and state. */
@Stateless
public class Jobs {

    private static final long STEP_MILLIS = 1_500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReactivePublisher publisher;

    @Resource
    private TimerService timers;

    /** The oldest first. */
    public List<Job> of(String owner) {
        return entities.createQuery("select j from Job j where j.owner = :owner order by j.id", Job.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    public Job start(String owner, String title) {
        Job job = new Job(owner, title);
        entities.persist(job);
        entities.flush();
        advanceLater(job.getId());
        return job;
    }

    @Timeout
    void advance(Timer timer) {
        Job job = entities.find(Job.class, timer.getInfo());
        job.advance();
        publisher.publish(
                job.getOwner(), "job", Map.of(":id", job.getId(), "id", job.getId(), "state", job.getState()));
        if (job.getState() != JobState.DONE) {
            advanceLater(job.getId());
        }
    }

    private void advanceLater(Long id) {
        timers.createSingleActionTimer(STEP_MILLIS, new TimerConfig(id, false));
    }
}
