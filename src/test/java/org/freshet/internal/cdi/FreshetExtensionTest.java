package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Reactive;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;
import org.freshet.ReactiveMethod;
import org.freshet.ReactivePublisher;
import org.freshet.Updated;
import org.freshet.internal.capture.Capture;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreshetExtensionTest {

    @Entity
    @Reactive(group = "demo.todo", instance = "{group}.{key}", also = "user.{owner.key}", expose = "title")
    static class Sound {

        @Id
        Long key;

        String title;

        @ManyToOne
        Sound owner;
    }

    static class Unreactive {}

    @Entity
    @Reactive(group = "demo.{nosuch}")
    static class UnknownInGroup extends Base {}

    @Entity
    @Reactive(instance = "{group}.{nosuch}")
    static class UnknownInInstance extends Base {}

    @Entity
    @Reactive(also = "user.{nosuch}")
    static class UnknownInAlso extends Base {}

    @Entity
    @Reactive(group = "two words")
    static class InvalidGroup extends Base {}

    @Entity
    @Reactive(expose = "nosuch")
    static class UnknownExposed extends Base {}

    @Entity
    @Reactive(expose = "owner")
    static class ExposedAssociation extends Base {}

    @Reactive
    static class NoEntity {}

    @Entity
    @Reactive(instance = "{group}.{title}")
    static class NoIdentifier {
        String title;
    }

    @ReactiveConsumer(path = "plain")
    static class NoEndpoint {}

    @ReactiveConsumer(path = "two/segments")
    static class InvalidPath implements ReactiveEndpoint {}

    @ReactiveConsumer(path = "same", groups = "two words")
    static class InvalidConsumerGroup implements ReactiveEndpoint {}

    @ReactiveConsumer(path = "same")
    static class SamePath implements ReactiveEndpoint {}

    @MappedSuperclass
    static class Base {

        @Id
        Long id;

        String title;

        @ManyToOne
        Sound owner;
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(UnknownInGroup.class, "RX0101", "{nosuch} in group", "Correct the name"),
                Arguments.of(UnknownInInstance.class, "RX0101", "{nosuch} in instance", "Correct the name"),
                Arguments.of(UnknownInAlso.class, "RX0101", "{nosuch} in also", "Correct the name"),
                Arguments.of(InvalidGroup.class, "RX0102", "group = \"two words\"", "Correct it"),
                Arguments.of(UnknownExposed.class, "RX0106", "\"nosuch\"", "Correct the name"),
                Arguments.of(ExposedAssociation.class, "RX0107", "\"owner\"", "expose a basic attribute"),
                Arguments.of(NoEntity.class, "RX0108", "no entity", "Add one of these"),
                Arguments.of(NoIdentifier.class, "RX0109", "@Id", "Annotate the identifier"),
                Arguments.of(NoEndpoint.class, "RX0805", "no endpoint", "Add that"),
                Arguments.of(InvalidPath.class, "RX0806", "\"two/segments\"", "Correct it"),
                Arguments.of(InvalidConsumerGroup.class, "RX0808", "'two words'", "Correct it"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_ofAnEntity_failsTheDeployment(Class<?> type, String code, String what, String remedy) {
        Throwable problem = catchThrowable(() -> deploy(type).close());
        assertThat(problem)
                .hasRootCauseInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("RX0100")
                .hasMessageContainingAll(" 1 problem", code, type.getName(), what, remedy);
    }

    @Test
    void mistakes_ofSeveralEntities_areReportedTogether() {
        Throwable problem = catchThrowable(
                () -> deploy(UnknownInGroup.class, Unreactive.class, NoEntity.class, ExposedAssociation.class)
                        .close());
        assertThat(problem)
                .hasRootCauseInstanceOf(DefinitionException.class)
                .hasMessageContainingAll("RX0100", " 3 problem", "RX0101", "RX0107", "RX0108")
                .message()
                .doesNotContain(Unreactive.class.getName());
    }

    @Test
    void consumers_ofOnePath_failTheDeployment() {
        Throwable problem = catchThrowable(
                () -> deploy(InvalidConsumerGroup.class, SamePath.class).close());
        assertThat(problem)
                .hasMessageContainingAll("RX0807", InvalidConsumerGroup.class.getName(), SamePath.class.getName());
    }

    @Test
    void entity_withoutMistake_deploysAndIsNoBean() {
        try (WeldContainer container = deploy(Sound.class, Unreactive.class)) {
            assertThat(container.select(Sound.class).isUnsatisfied()).isTrue();
            assertThat(container.select(Unreactive.class).isResolvable()).isTrue();
        }
    }

    public static class Caller {
        @ReactiveMethod
        static void hidden() {}
    }

    @Test
    void mistakes_ofMethodsThatBrowsersCall_areReportedWithThem() {
        assertThat(catchThrowable(() -> deploy(NoEntity.class, Caller.class).close()))
                .hasRootCauseInstanceOf(DefinitionException.class)
                .hasMessageContainingAll(
                        "RX0100", " 2 problem", "RX0108", "RX0701", Caller.class.getName() + ".hidden()");
    }

    @Test
    void call_isInjectable_andNotActive() {
        try (WeldContainer container = deploy(Unreactive.class)) {
            assertThat(container.select(ReactiveCall.class).get().isActive()).isFalse();
        }
    }

    @Test
    void beans_areThereWithoutAnyScanning() {
        try (WeldContainer container = deploy(Unreactive.class)) {
            assertThat(container.select(ReactivePublisher.class).get()).isNotNull();
            assertThat(container.select(Capture.class).get())
                    .isSameAs(container.select(Capture.class).get());
        }
    }

    @ApplicationScoped
    static class Heard {

        final List<ReactiveChange> changes = new ArrayList<>();

        void hear(@Observes ReactiveChange change) {
            changes.add(change);
        }

        List<ReactiveChange> changes() {
            return changes;
        }
    }

    /** By the application's own call of CDI: groups hear it, observers not again. */
    @Test
    void change_firedByTheApplication_isToldToGroups_andToObserversOnce() {
        try (WeldContainer container = deploy(Heard.class)) {
            Line line = new Line();
            Freshet freshet = container.select(Freshet.class).get();
            freshet.handover().start(line.dispatcher, Runnable::run);
            ReactiveChange change = Line.change(7);
            container.event().select(ReactiveChange.class).fire(change);
            container
                    .event()
                    .select(ReactiveChange.class, Updated.Literal.INSTANCE)
                    .fire(Line.change(8));
            assertThat(line.heard()).containsExactly("7", "8");
            assertThat(line.relayed).hasSize(2);
            assertThat(line.observed).isEmpty();
            assertThat(container.select(Heard.class).get().changes()).hasSize(2);
            new ChangeEvents(container.getBeanManager()).accept(change);
            assertThat(container.select(Heard.class).get().changes()).hasSize(3);
            assertThat(line.relayed).hasSize(2);
        }
    }

    @Test
    void change_firedForWhatIsNoGroupOrNoValue_isRefused() {
        try (WeldContainer container = deploy(Unreactive.class)) {
            Event<ReactiveChange> changes = container.event().select(ReactiveChange.class);
            assertThatThrownBy(() -> changes.fire(created("no name", Map.of()))).hasStackTraceContaining("RX0209");
            assertThatThrownBy(() -> changes.fire(created("name", Map.of("a", new Thread()))))
                    .hasStackTraceContaining("RX0217");
        }
    }

    private static ReactiveChange created(String group, Map<String, Object> data) {
        return new ReactiveChange(
                ChangeKind.CREATED,
                Sound.class,
                "Sound",
                1,
                null,
                Optional.empty(),
                Map.of(),
                data,
                List.of(new GroupNotice(group, ChangeKind.CREATED, true, null)));
    }

    private static WeldContainer deploy(Class<?>... classes) {
        return new Weld()
                .disableDiscovery()
                .addBeanClasses(classes)
                .addExtension(new FreshetExtension())
                .initialize();
    }
}
