package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.freshet.Caller;
import org.freshet.ReactiveGroups;
import org.freshet.SystemLog;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;
import org.freshet.spi.AllRolesAllowed;
import org.freshet.spi.SubscriptionAuthorizer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class AuthorizerBeansTest {

    private static final Caller NOBODY = new Caller(null, Set.of());

    @RequestScoped
    static class PerRequest {
        private int asked;

        int next() {
            return ++asked;
        }
    }

    @ApplicationScoped
    @AllRolesAllowed({"p", "q"})
    static class All implements SubscriptionAuthorizer {

        @Inject
        private PerRequest request;

        @Override
        public boolean mayJoin(Caller who, String group) {
            return request.next() == 1 && group.startsWith("a");
        }
    }

    @Dependent
    @RolesAllowed({"r", "s"})
    static class Any implements SubscriptionAuthorizer {

        @Override
        public boolean mayJoin(Caller who, String group) {
            if (group.equals("abroken")) {
                throw new IllegalStateException("broken on purpose");
            } else if (group.equals("aerror")) {
                throw new Unusual.OwnError();
            } else if (group.equals("achecked")) {
                throw Unusual.checked();
            }
            return group.endsWith("z");
        }
    }

    @Dependent
    @DenyAll
    static class Never implements SubscriptionAuthorizer {

        @Override
        public boolean mayJoin(Caller who, String group) {
            return true;
        }
    }

    @Dependent
    @DeclareRoles("declared")
    static class Other {

        @RolesAllowed("called")
        public void call() {}
    }

    @Dependent
    static class Grants {

        void declare(@Observes ReactiveGroups groups) {
            groups.allow("a b");
            groups.allow("c").anyRole("granted");
            groups.allow("*d");
        }
    }

    private static WeldContainer deploy(Class<?>... beans) {
        return new Weld()
                .disableDiscovery()
                .addBeanClasses(beans)
                .addExtension(new FreshetExtension())
                .initialize();
    }

    @Test
    void authorizers_mustAllAgree_andBeAsked() {
        try (WeldContainer container = deploy(All.class, Any.class, PerRequest.class)) {
            AuthorizerBeans beans = new AuthorizerBeans();
            assertThat(beans.isEmpty()).isTrue();
            beans.add("/app", container.getBeanManager());
            assertThat(beans.isEmpty()).isFalse();
            Caller alice = new Caller("alice", Set.of("p", "q", "r"));
            assertThat(beans.agree(alice, "abz")).isTrue();
            assertThat(beans.agree(alice, "abz")).as("another request").isTrue();
            assertThat(beans.agree(alice, "ab")).isFalse();
            assertThat(beans.agree(alice, "bz")).isFalse();
            for (Set<String> roles : List.of(Set.of("p", "r"), Set.of("p", "q"), Set.<String>of())) {
                assertThat(beans.agree(new Caller("alice", roles), "abz")).isFalse();
            }
            assertThat(beans.agree(NOBODY, "abz")).isFalse();
            SystemLog.clear();
            assertThat(beans.agree(alice, "abroken")).isFalse();
            assertThat(SystemLog.lines("RX0412"))
                    .singleElement()
                    .matches(line -> line.text().contains("abroken") && line.cause() != null);
            assertThat(beans.agree(alice, "aerror")).isFalse();
            assertThat(beans.agree(alice, "achecked")).isFalse();
            assertThat(SystemLog.lines("RX0412"))
                    .extracting(line -> line.cause().getClass().getSimpleName())
                    .containsExactly("IllegalStateException", "OwnError", "Checked");
            beans.remove("/app");
            assertThat(beans.isEmpty()).isTrue();
        }
    }

    @Test
    void authorizer_withDenyAll_saysNo() {
        try (WeldContainer container = deploy(Never.class)) {
            AuthorizerBeans beans = new AuthorizerBeans();
            beans.add("/app", container.getBeanManager());
            assertThat(beans.agree(new Caller("alice", Set.of("p")), "g")).isFalse();
        }
    }

    @Test
    void patterns_thatAreNone_failTogether() {
        try (WeldContainer container = deploy(Grants.class)) {
            Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> Access.of(settings(""), Set.of(), container.getBeanManager()))
                    .withMessageContainingAll("RX0100", " 2 problem", "'a b'", "'*d'");
        }
    }

    @Test
    void roles_areThoseOfClassesPatternsAndTheSetting() {
        KnownRoles known = new KnownRoles();
        try (WeldContainer container = deploy(All.class, Any.class, Other.class, PerRequest.class)) {
            for (Class<?> type : List.of(All.class, Any.class, Other.class)) {
                known.add(container.getBeanManager().createAnnotatedType(type));
            }
            Access access = Access.of(settings("set more"), known.roles(), container.getBeanManager());
            assertThat(access.roles())
                    .containsExactlyInAnyOrder("p", "q", "r", "s", "declared", "called", "set", "more");
        }
    }

    private static Settings settings(String roles) {
        return Settings.read(List.of(setting -> setting == Setting.ROLES ? roles : null));
    }
}
