package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.freshet.Caller;
import org.freshet.ReactiveMethod;
import org.freshet.spi.AllRolesAllowed;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which methods may be called, and what is a mistake. */
class CallablesTest {

    @Named("short")
    public static class Renamed {
        @ReactiveMethod(refresh = false)
        public void go() {}
    }

    abstract static class Base<T> {
        @ReactiveMethod
        public void inherited() {}

        @ReactiveMethod
        public void overridden() {}

        @ReactiveMethod
        public void typed(T value) {}

        @ReactiveMethod
        public void narrowed() {}
    }

    public static class Derived extends Base<String> {
        @Override
        public void overridden() {}

        @Override
        @ReactiveMethod
        public void typed(String value) {}

        @Override
        @ReactiveMethod
        public void narrowed() {}
    }

    public static class Hidden {
        @ReactiveMethod
        private void go() {}
    }

    public static class PackagePrivate {
        @ReactiveMethod
        void go() {}
    }

    public static class Static {
        @ReactiveMethod
        public static void go() {}
    }

    public static class Overloaded {
        @ReactiveMethod
        public void go() {}

        @ReactiveMethod
        public void go(int times) {}
    }

    @Named("overloaded")
    public static class Namesake {
        @ReactiveMethod
        public void go() {}
    }

    @SessionScoped
    public static class OfSession implements Serializable {
        private static final long serialVersionUID = 1L;

        @ReactiveMethod
        public void go() {}
    }

    public interface View {
        void seen();
    }

    @Typed(View.class)
    public static class Narrow implements View {
        @Override
        @ReactiveMethod
        public void seen() {}
    }

    @Typed(View.class)
    public static class TooNarrow implements View {
        @Override
        public void seen() {}

        @ReactiveMethod
        public void unseen() {}
    }

    public static class Open extends Base<Integer> {}

    public static class Later {
        @ReactiveMethod
        public CompletionStage<String> go() {
            return null;
        }
    }

    @Entity
    static class Row {
        @Id
        Long id;
    }

    public static class Generous {
        @ReactiveMethod
        public Map<String, List<Row>> rows() {
            return Map.of();
        }
    }

    @RolesAllowed("boss")
    public static class Guarded {
        @ReactiveMethod
        public void byClass() {}

        @ReactiveMethod
        @PermitAll
        public void byAll() {}

        @ReactiveMethod
        @RolesAllowed({"clerk", "user"})
        public void byMethod() {}

        @ReactiveMethod
        @DenyAll
        public void byNobody() {}
    }

    @PermitAll
    public static class Opening extends Guarded {
        @ReactiveMethod
        public void own() {}
    }

    @RolesAllowed("auditor")
    @ApplicationScoped
    public static class Closing extends Guarded {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Hidden.class, "RX0701", "Hidden.go()"),
                Arguments.of(PackagePrivate.class, "RX0701", "PackagePrivate.go()"),
                Arguments.of(Static.class, "RX0701", "Static.go()"),
                Arguments.of(Overloaded.class, "RX0702", "\"overloaded.go\""),
                Arguments.of(OfSession.class, "RX0703", "@SessionScoped"),
                Arguments.of(TooNarrow.class, "RX0704", "TooNarrow.unseen()"),
                Arguments.of(Open.class, "RX0705", "T"),
                Arguments.of(Later.class, "RX0706", "CompletionStage"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isAProblemOfTheDeployment(Class<?> type, String code, String what) {
        assertThat(callables(type).problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith(code)
                .contains(type.getSimpleName(), what, "llowed "));
    }

    @Test
    void beansOfOneName_areAProblemIfTheySeeEachOther() {
        assertThat(callables(Namesake.class, Overloaded.class).problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).startsWith("RX0702"));
    }

    @Test
    void methods_areNamedByBeanAndMethod_inheritedOnesToo() {
        Map<String, Target> targets = visible(Renamed.class, Derived.class, Narrow.class);
        assertThat(targets)
                .containsOnlyKeys("short.go", "derived.inherited", "derived.typed", "derived.narrowed", "narrow.seen");
        assertThat(targets.get("short.go").refresh()).isFalse();
        assertThat(targets.get("derived.typed").marked().getParameterTypes()).containsExactly(String.class);
        assertThat(targets.get("narrow.seen").view()).isEqualTo(View.class);
    }

    @Test
    void methods_areThoseThatTheApplicationSees() {
        assertThat(callables(Renamed.class).visibleTo(ClassLoader.getPlatformClassLoader()))
                .isEmpty();
    }

    @Test
    void method_thatReturnsAnEntity_isAWarning() {
        assertThat(callables(Generous.class, Renamed.class).warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning).startsWith("RX0714").contains("Generous.rows()", Row.class.getName()));
        assertThat(callables(Generous.class).problems()).isEmpty();
    }

    @Test
    void access_isThatOfTheMethod_elseOfAllClassesDownToIt() {
        Map<String, Target> targets = visible(Guarded.class, Opening.class, Closing.class);
        assertThat(allowed(targets, "guarded.byClass")).containsExactly("boss");
        assertThat(allowed(targets, "guarded.byAll")).containsExactly("nobody", "user", "clerk", "boss", "auditor");
        assertThat(allowed(targets, "guarded.byMethod")).containsExactly("user", "clerk");
        assertThat(allowed(targets, "guarded.byNobody")).isEmpty();
        assertThat(allowed(targets, "opening.byClass")).containsExactly("boss");
        assertThat(allowed(targets, "opening.own")).hasSize(5);
        assertThat(allowed(targets, "closing.byClass")).isEmpty();
        assertThat(targets.get("closing.byClass").access().allows(new Caller("x", Set.of("boss", "auditor"))))
                .isTrue();
    }

    @AllRolesAllowed({"boss", "auditor"})
    public static class Strict {
        @ReactiveMethod
        public void go() {}
    }

    @Test
    void access_ofAllRoles_needsEachOfThem() {
        Map<String, Target> targets = visible(Strict.class);
        assertThat(allowed(targets, "strict.go")).isEmpty();
        assertThat(targets.get("strict.go").access().allows(new Caller("x", Set.of("boss", "auditor"))))
                .isTrue();
    }

    private static List<String> allowed(Map<String, Target> targets, String name) {
        return Stream.of("nobody", "user", "clerk", "boss", "auditor")
                .filter(role -> targets.get(name)
                        .access()
                        .allows(new Caller(role, role.equals("nobody") ? Set.of() : Set.of(role))))
                .toList();
    }

    private static Map<String, Target> visible(Class<?>... types) {
        Callables callables = callables(types);
        assertThat(callables.problems()).isEmpty();
        return callables.visibleTo(CallablesTest.class.getClassLoader());
    }

    private static Callables callables(Class<?>... types) {
        Callables callables = new Callables();
        try (WeldContainer container =
                new Weld().disableDiscovery().addBeanClasses(types).initialize()) {
            BeanManager beans = container.getBeanManager();
            beans.getBeans(Object.class).stream()
                    .filter(bean -> Arrays.asList(types).contains(bean.getBeanClass()))
                    .forEach(callables::add);
        }
        return callables;
    }
}
