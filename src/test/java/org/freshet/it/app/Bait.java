package org.freshet.it.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.freshet.ReactiveMethod;

/** What attackers call. The first ones take whatever fits, the last ones must never run. */
@ApplicationScoped
public class Bait {

    /** A shape with something of everything. */
    public static class Shape {

        @NotBlank
        public String name;

        @Valid
        public List<Shape> parts;

        public LocalDate day;
        public double size;
    }

    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    int served() {
        return served.get();
    }

    int taken() {
        return taken.get();
    }

    @ReactiveMethod
    public void nothing() {
        served.incrementAndGet();
    }

    @ReactiveMethod
    public String text(String text) {
        served.incrementAndGet();
        return text;
    }

    @ReactiveMethod(refresh = false)
    public BigDecimal numbers(@Max(9) int small, Long large, BigDecimal exact) {
        served.incrementAndGet();
        return exact;
    }

    @ReactiveMethod
    public Map<String, Object> map(Map<String, Object> map) {
        served.incrementAndGet();
        return map;
    }

    @ReactiveMethod
    public Object anything(Object any, List<String> texts) {
        served.incrementAndGet();
        return any;
    }

    @ReactiveMethod
    public Shape shape(@Valid Shape shape) {
        served.incrementAndGet();
        return shape;
    }

    public void unmarked(String text) {
        taken.incrementAndGet();
    }

    @ReactiveMethod
    @RolesAllowed("nobody-has-this")
    public void forbidden(String text) {
        taken.incrementAndGet();
    }
}
