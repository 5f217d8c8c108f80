package org.freshet.internal.cdi;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.freshet.Reactive;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveConnections;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveInspector;
import org.freshet.ReactivePublisher;
import org.freshet.ReactiveRefresh;
import org.freshet.internal.call.Callables;
import org.freshet.internal.capture.Capture;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.ModelCheck;
import org.freshet.internal.client.ClientFile;
import org.freshet.internal.faces.Causes;
import org.freshet.internal.protocol.Admission;
import org.freshet.internal.protocol.Consumers;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.protocol.Refusals;
import org.freshet.internal.protocol.Workers;
import org.freshet.internal.text.ModelTexts;
import org.freshet.internal.token.TokenSigner;
import org.freshet.spi.AllRolesAllowed;

/**
 * Collects the reactive entities, registers the beans (independently of how the application is scanned) and fails the deployment with all
 * mistakes at once.
 */
public final class FreshetExtension implements Extension {

    private final Set<Class<?>> reactive = new LinkedHashSet<>();
    private final Named named = new Named();
    private final UserBeans user = new UserBeans();
    private final KnownRoles roles = new KnownRoles();
    private final Callables callables = new Callables();

    <T> void collect(@Observes @WithAnnotations(Reactive.class) ProcessAnnotatedType<T> type) {
        Class<T> candidate = type.getAnnotatedType().getJavaClass();
        if (candidate.isAnnotationPresent(Reactive.class)) {
            reactive.add(candidate);
            user.modules().add(candidate);
            // An entity is no bean; the annotation is a stereotype for the sake of discovery alone.
            type.veto();
        }
    }

    <T> void collectRoles(
            @Observes
                    @WithAnnotations({
                        RolesAllowed.class,
                        DeclareRoles.class,
                        AllRolesAllowed.class,
                        ReactiveConsumer.class
                    })
                    ProcessAnnotatedType<T> type) {
        roles.add(type.getAnnotatedType());
    }

    void name(@Observes ProcessBean<?> bean) {
        named.add(bean);
        user.add(bean);
    }

    void callable(@Observes ProcessManagedBean<?> bean) {
        callables.add(bean.getBean());
    }

    void register(@Observes AfterBeanDiscovery discovery) {
        Freshet freshet = new Freshet(Set.copyOf(reactive), named, roles, callables, user);
        add(discovery, Freshet.class, () -> freshet);
        add(discovery, Capture.class, () -> freshet.capture());
        PlainValues values = PlainValues.present();
        add(discovery, ReactivePublisher.class, () -> new PlanPublisher(freshet.capture(), values));
        FiredChanges.register(discovery, freshet.capture(), values);
        add(discovery, ReactiveCall.class, () -> freshet.currentCall());
        add(discovery, ReactiveInspector.class, () -> freshet.node().inspector());
        add(discovery, ClientFile.class, () -> new ClientFile());
        add(discovery, TokenSigner.class, () -> freshet.node().signer());
        add(discovery, Identities.class, () -> freshet.node().identities());
        add(discovery, ReactiveConnections.class, () -> freshet.node().connections());
        add(discovery, Refusals.class, () -> freshet.node().refusals());
        add(discovery, Admission.class, () -> freshet.node().admission());
        add(discovery, Conversations.class, () -> freshet.node().conversations());
        add(discovery, Workers.class, () -> freshet.node().workers());
        add(discovery, Consumers.class, () -> freshet.node().consumers());
        if (Platform.hasFaces(FreshetExtension.class.getClassLoader())) {
            add(discovery, ReactiveRefresh.class, () -> new Causes());
        }
    }

    void check(@Observes AfterDeploymentValidation validation) {
        List<String> problems = new ArrayList<>(new ModelCheck(new EntityModels()).problems(reactive));
        problems.addAll(callables.problems());
        problems.addAll(user.consumers().problems());
        if (!problems.isEmpty()) {
            validation.addDeploymentProblem(new DefinitionException(ModelTexts.problems(problems)));
        }
    }

    private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, Supplier<T> source) {
        discovery
                .<T>addBean()
                .beanClass(FreshetExtension.class)
                .types(type, Object.class)
                .scope(Singleton.class)
                .id("freshet:" + type.getName())
                .createWith(creation -> source.get());
    }
}
