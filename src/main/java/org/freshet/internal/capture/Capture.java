package org.freshet.internal.capture;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freshet.ChangeKind;
import org.freshet.GroupName;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.ReactiveChange;
import org.freshet.Suppression;
import org.freshet.internal.text.CaptureTexts;

/**
 * Collects what a transaction does to reactive entities and hands it over when it has committed. One for each application, a CDI bean
 * that JPA listeners look up. Safe for any thread. What goes wrong inside is logged and never reaches the transaction; only wrong
 * arguments of {@link #refresh}, {@link #changed} and {@link #fired} throw.
 */
public final class Capture {

    private final EntityModels models;
    private final CommitSink sink;
    private final JtaPlans transactions;
    private final Warnings warnings = new Warnings();
    private final Lazies lazies = Lazies.present();
    private final CallbackContext context = CallbackContext.present();
    private final Sightings sightings;
    private final CurrentOrigin origins;
    private final BulkScopes bulk = new BulkScopes();

    /** The classes that a provider's own listener reports better than the JPA listener can. */
    private final Set<Class<?>> reportedByProvider = ConcurrentHashMap.newKeySet();

    /**
     * @param registry gives the server's registry, or null where there is none; called on threads of the application
     * @param request says who sent the request that the calling thread serves; null if nobody is known
     */
    public Capture(
            EntityModels models,
            CommitSink sink,
            Supplier<TransactionSynchronizationRegistry> registry,
            Supplier<Origin> request) {
        this.models = models;
        this.sink = sink;
        this.origins = new CurrentOrigin(request);
        this.transactions = new JtaPlans(registry, this::newPlan, this::handOver, warnings);
        this.sightings = new Sightings(new GroupNaming(models, new PathReader(models, lazies), warnings));
    }

    /**
     * Tells a group that it is out of date, after the commit of the current JTA transaction, or at once if there is none.
     *
     * @throws IllegalArgumentException if it is null or no group name
     */
    public void refresh(String group) {
        if (!GroupName.isValid(group)) {
            throw new IllegalArgumentException(CaptureTexts.invalidGroupArgument(group, GroupName.RULE));
        }
        planned(plan -> plan.refresh(group));
    }

    /**
     * Refreshes the collection group of an entity.
     *
     * @throws IllegalArgumentException if the class is null or no reactive entity, or its collection group has a placeholder
     */
    public void changed(Class<?> entity) {
        String group = collectionGroup(entity);
        planned(plan -> {
            plan.refresh(group);
            plan.overwrite(models.orNull(entity).type());
        });
    }

    /**
     * That any instance may have changed, by the class itself where a proxy of it is given.
     *
     * @throws IllegalArgumentException as {@link #collectionGroup}
     */
    public Publication.Overwrite overwrite(Class<?> entity) {
        collectionGroup(entity);
        return new Publication.Overwrite(models.orNull(entity).type());
    }

    /** @throws IllegalArgumentException if the class is null or no reactive entity, or its collection group has a placeholder */
    public String collectionGroup(Class<?> entity) {
        EntityModel model = entity == null ? null : models.orNull(entity);
        if (model == null) {
            throw new IllegalArgumentException(CaptureTexts.notReactive(entity));
        }
        if (!model.group().isLiteral()) {
            throw new IllegalArgumentException(
                    CaptureTexts.ambiguousGroup(entity, model.group().text()));
        }
        return model.group().text();
    }

    /** Tells these, in this order, after the commit of the current JTA transaction, or at once if there is none. */
    public void tell(List<Publication> publications) {
        planned(plan -> publications.forEach(plan::tell));
    }

    /**
     * A change that the application fires itself, and so tells to observers: tells the groups.
     *
     * @throws IllegalArgumentException if one of its groups has no group name
     */
    public void fired(ReactiveChange change) {
        for (GroupNotice notice : change.notices()) {
            if (!GroupName.isValid(notice.group())) {
                throw new IllegalArgumentException(CaptureTexts.invalidGroupArgument(notice.group(), GroupName.RULE));
            }
        }
        planned(plan -> plan.fired(change));
    }

    /** Runs a task. What it commits on this thread was caused by this origin. Scopes of bulk work that it leaves open end with it. */
    public <T> T causedBy(Origin origin, Callable<T> task) throws Exception {
        BulkWork around = bulk.openOrNull();
        try {
            return origins.during(origin, task);
        } finally {
            bulk.closeWithin(around);
        }
    }

    /** Opens a scope of bulk work on this thread. The current JTA transaction belongs to it as a whole. */
    public Suppression suppress() {
        BulkWork opened = bulk.open(origins.orNull(), this::handOver);
        ChangePlan plan = transactions.currentOrNull();
        if (plan != null && plan.bulkOrNull() == null) {
            plan.belongsTo(opened);
        }
        return bulk.closing(opened);
    }

    /** For what begins on this thread now. */
    ChangePlan newPlan() {
        return new ChangePlan(origins.orNull(), bulk.openOrNull());
    }

    private void planned(Consumer<ChangePlan> addition) {
        ChangePlan plan = transactions.currentOrNull();
        if (plan != null) {
            addition.accept(plan);
        } else {
            atOnce(addition);
        }
    }

    void atOnce(Consumer<ChangePlan> addition) {
        ChangePlan plan = newPlan();
        addition.accept(plan);
        handOver(plan);
    }

    /** What a JPA callback says; for classes that the provider itself reports, nothing new. */
    void callback(ChangeKind kind, Object entity) {
        EntityModel model = models.orNull(entity.getClass());
        if (model == null || reportedByProvider.contains(model.type())) {
            return;
        }
        Consumer<ChangePlan> addition = plan -> record(plan, model, () -> {
            Object id = Identifiers.of(entity, model.attributes(), models, lazies);
            return sightings.of(kind, model, EntityState.of(entity, id, model.attributes()), context.changed(entity));
        });
        ChangePlan plan = context.isLocal(entity) ? null : transactions.currentOrNull();
        if (plan == null) {
            plan = context.localPlanOrNull(entity, this);
        }
        if (plan != null) {
            addition.accept(plan);
        } else {
            warnings.once(CaptureTexts.noTransaction(model.type()), null);
        }
    }

    /** Looks at an entity and adds what was seen; if that fails, that something happened. */
    void record(ChangePlan plan, EntityModel model, Supplier<Sighting> look) {
        try {
            plan.add(look.get());
        } catch (RuntimeException | LinkageError e) {
            boolean refreshed = model.group().isLiteral();
            warnings.error(
                    CaptureTexts.captureFailed(
                            model.type(), refreshed ? model.group().text() : null),
                    e);
            plan.overwrite(model.type());
            if (refreshed) {
                plan.refresh(model.group().text());
            }
        }
    }

    void handOver(ChangePlan plan) {
        try {
            List<Publication> work = plan.publications();
            BulkWork scope = plan.bulkOrNull();
            handOver(new Committed(scope == null ? work : scope.now(work), plan.origin()));
        } catch (RuntimeException | LinkageError e) {
            warnings.error(CaptureTexts.handOverFailed(), e);
        }
    }

    private void handOver(Committed committed) {
        try {
            if (!committed.work().isEmpty()) {
                sink.committed(committed);
            }
        } catch (RuntimeException | LinkageError e) {
            warnings.error(CaptureTexts.handOverFailed(), e);
        }
    }

    void reportedByProvider(EntityModel model) {
        reportedByProvider.add(model.type());
    }

    EntityModels models() {
        return models;
    }

    Sightings sightings() {
        return sightings;
    }

    JtaPlans transactions() {
        return transactions;
    }

    Warnings warnings() {
        return warnings;
    }
}
