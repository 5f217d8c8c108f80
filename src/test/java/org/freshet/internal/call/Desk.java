package org.freshet.internal.call;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveMethod;
import org.freshet.StaleException;

/** What the tests call. */
@ApplicationScoped
public class Desk {

    public static class Item {
        @NotBlank
        public String title;

        @Valid
        public List<Item> parts;

        public Item() {}

        public Item(String title) {
            this.title = title;
        }
    }

    final List<Object> ran = new CopyOnWriteArrayList<>();
    final CountDownLatch gate = new CountDownLatch(1);

    @Inject
    ReactiveCall call;

    @Inject
    Scratch scratch;

    public List<Object> ran() {
        return ran;
    }

    public void open() {
        gate.countDown();
    }

    @ReactiveMethod
    public int add(int a, Integer b) {
        ran.add(a);
        return a + b;
    }

    @ReactiveMethod(refresh = false)
    public void note(String text) {
        ran.add(text);
    }

    public void unmarked() {
        ran.add("unmarked");
    }

    @ReactiveMethod
    public Map<String, Object> echo(
            String text, long number, boolean flag, LocalDate day, List<Item> items, Optional<String> maybe) {
        return Map.of(
                "text",
                text,
                "number",
                number,
                "flag",
                flag,
                "day",
                day.plusDays(1),
                "first",
                items.get(0).title,
                "maybe",
                maybe.orElse("none"));
    }

    @ReactiveMethod
    public Item nothing() {
        return null;
    }

    @ReactiveMethod
    public List<Item> items() {
        return List.of(new Item("one"));
    }

    @ReactiveMethod
    public void save(@Valid @NotNull Item item, @Size(max = 3) String tag) {
        ran.add(item.title);
    }

    @ReactiveMethod
    @RolesAllowed("clerk")
    public void onlyClerks() {
        ran.add("clerk");
    }

    @ReactiveMethod
    @RolesAllowed("**")
    public void onlyUsers() {
        ran.add("user");
    }

    @ReactiveMethod
    @DenyAll
    public void nobody() {
        ran.add("nobody");
    }

    @ReactiveMethod
    public String who() {
        return call.caller().user()
                + ' '
                + call.caller().isInRole("clerk")
                + ' '
                + call.key()
                + ' '
                + call.connection();
    }

    @ReactiveMethod
    public int count() {
        return scratch.next() + scratch.next();
    }

    @ReactiveMethod
    public void fail(String how) {
        ran.add(how);
        switch (how) {
            case "stale" -> throw new StaleException("secret");
            case "missing" -> throw new IllegalStateException(new EntityNotFoundException("secret"));
            case "locked" -> throw new RuntimeException("secret", new Exception(new OptimisticLockException("secret")));
            case "suppressed" -> {
                RuntimeException failure = new RuntimeException("secret");
                failure.addSuppressed(new OptimisticLockException("secret"));
                throw failure;
            }
            case "refused" -> throw new SecurityException("secret");
            case "deep" -> fail(new String(how));
            default -> throw new IllegalStateException("secret");
        }
    }

    @ReactiveMethod
    public Object cyclic() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    @ReactiveMethod
    public String tooLong() {
        return "x".repeat(600_000);
    }

    /** Until the gate is open. */
    @ReactiveMethod
    public void waits(String text) throws InterruptedException {
        ran.add("in " + text);
        gate.await(20, TimeUnit.SECONDS);
        ran.add(text);
    }
}
