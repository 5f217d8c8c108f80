package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** What is around a bean belongs to the proof of it. */
@EnableWeld
@SuppressWarnings("serial")
class AroundTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(
            Service.class,
            Plain.class,
            Cart.class,
            Bills.class,
            Discount.class,
            Offers.class,
            Watch.class,
            OfClass.class,
            OfMethod.class);

    @Inject
    private BeanManager beans;

    @Test
    void decoratedBean_isWhatItsDecoratorsAre() {
        assertThat(against("bills"))
                .isEqualTo(Evidence.personal("bean bills is decorated by Discount: bean Discount injects Cart:"
                        + " bean Cart is @SessionScoped"));
    }

    @Test
    void interceptedBean_isWhatItsInterceptorsAre() {
        assertThat(against("offers"))
                .isEqualTo(Evidence.personal("bean offers is intercepted by Watch: bean Watch injects Cart:"
                        + " bean Cart is @SessionScoped"));
    }

    @Test
    void beanAroundWhichNobodyKnowsWhatIs_isNotProved() {
        BeanManager failing = (BeanManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BeanManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("resolveDecorators")) {
                        throw new IllegalArgumentException("a type without a class");
                    }
                    return method.invoke(beans, arguments);
                });
        assertThat(new BeanProof(failing).against(beans.resolve(beans.getBeans("plain")), "plain"))
                .isEqualTo(Evidence.personal("bean plain injects Service: what is around bean Service cannot be told:"
                        + " java.lang.IllegalArgumentException: a type without a class"));
    }

    @Test
    void beanThatNamesItsInterceptors_isNotProved() {
        assertThat(against("ofClass"))
                .isEqualTo(Evidence.personal("bean ofClass has @Interceptors, which are not looked into"));
        assertThat(against("ofMethod"))
                .isEqualTo(Evidence.personal("bean ofMethod has @Interceptors, which are not looked into"));
    }

    private Evidence against(String name) {
        return new BeanProof(beans).against(beans.resolve(beans.getBeans(name)), name);
    }

    @SessionScoped
    public static class Cart implements Serializable {}

    @ApplicationScoped
    public static class Service {}

    @Named
    @RequestScoped
    public static class Plain {

        @Inject
        private Service service;
    }

    public interface Sums {}

    @Named
    @RequestScoped
    public static class Bills implements Sums {}

    @Decorator
    @Priority(1)
    public abstract static class Discount implements Sums {

        @Inject
        @Delegate
        private Sums sums;

        @Inject
        private Cart cart;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @InterceptorBinding
    public @interface Watched {
        int value() default 1;
    }

    @Named
    @RequestScoped
    public static class Offers {

        @Watched
        public int getSize() {
            return 1;
        }
    }

    @Watched
    @Interceptor
    @Priority(1)
    public static class Watch implements Serializable {

        @Inject
        private Cart cart;

        @AroundInvoke
        Object proceed(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    /** Named, and so bound to nothing. */
    public static class Clock implements Serializable {

        @Inject
        private Cart cart;

        @AroundInvoke
        Object proceed(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @Named
    @RequestScoped
    @Interceptors(Clock.class)
    public static class OfClass {}

    @Named
    @RequestScoped
    public static class OfMethod {

        @Interceptors(Clock.class)
        public int getSize() {
            return 1;
        }
    }
}
