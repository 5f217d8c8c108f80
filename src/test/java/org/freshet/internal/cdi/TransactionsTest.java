package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static final String COMPONENT = "java:comp/TransactionSynchronizationRegistry";
    private static final String WILDFLY = "java:jboss/TransactionSynchronizationRegistry";

    private final TransactionSynchronizationRegistry component = registry();
    private final TransactionSynchronizationRegistry wildFly = registry();

    private static TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TransactionsTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> null);
    }

    private static Context names(Map<String, ?> bound) {
        return (Context) Proxy.newProxyInstance(
                TransactionsTest.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    Object found = bound.get(arguments[0]);
                    if (found == null) {
                        throw new NameNotFoundException((String) arguments[0]);
                    }
                    return found;
                });
    }

    @Test
    void registry_isThatOfTheComponent() {
        assertThat(Transactions.registry(names(Map.of(COMPONENT, component, WILDFLY, wildFly))) == component)
                .isTrue();
    }

    @Test
    void registry_ofAThreadWithoutComponent_isWildFlysOfThatName() {
        assertThat(Transactions.registry(names(Map.of(WILDFLY, wildFly))) == wildFly)
                .isTrue();
    }

    @Test
    void registry_whereThereIsNoNameForIt_isNull() {
        assertThat(Transactions.registry(names(Map.of())) == null).isTrue();
        assertThat(Transactions.registry() == null).isTrue();
    }
}
