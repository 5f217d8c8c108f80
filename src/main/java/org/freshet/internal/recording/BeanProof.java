package org.freshet.internal.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.internal.region.Mode;

/**
 * Proves of a CDI bean that nothing in it belongs to one viewer: by its scope and those of all it injects, of what decorates or intercepts
 * it, and of the bean that produces it. Safe for any thread; remembers what it found.
 */
final class BeanProof {

    private static final Set<String> SHARED_SCOPES = Set.of(
            ApplicationScoped.class.getName(),
            RequestScoped.class.getName(),
            Dependent.class.getName(),
            Singleton.class.getName(),
            "jakarta.transaction.TransactionScoped");

    /** Of one page, one window or one dialogue. */
    private static final Set<String> VIEW_SCOPES = Set.of(
            "jakarta.faces.view.ViewScoped",
            "jakarta.faces.flow.FlowScoped",
            "jakarta.faces.lifecycle.ClientWindowScoped",
            "jakarta.enterprise.context.ConversationScoped",
            "org.omnifaces.cdi.ViewScoped");

    private static final Set<String> PERSONAL_TYPES = Set.of(
            "jakarta.security.enterprise.SecurityContext", "jakarta.ejb.SessionContext", "jakarta.ejb.EJBContext");

    /** Qualifiers of what Faces makes injectable (Jakarta Faces 4.0, 5.9.1): of one viewer, as request and session are. */
    private static final Set<String> PERSONAL_QUALIFIERS = Set.of(
            "jakarta.faces.annotation.SessionMap",
            "jakarta.faces.annotation.RequestMap",
            "jakarta.faces.annotation.RequestCookieMap",
            "jakarta.faces.annotation.HeaderMap",
            "jakarta.faces.annotation.HeaderValuesMap");

    /** The same, of one page or one dialogue. */
    private static final Set<String> VIEW_QUALIFIERS =
            Set.of("jakarta.faces.annotation.ViewMap", "jakarta.faces.annotation.FlowMap");

    private final BeanManager beans;
    private final Map<Bean<?>, Optional<Evidence>> proven = new ConcurrentHashMap<>();

    BeanProof(BeanManager beans) {
        this.beans = beans;
    }

    /** Null if the bean is proved to be the same for everybody. */
    Evidence against(Bean<?> bean, String name) {
        Optional<Evidence> known = proven.get(bean);
        if (known == null) {
            known = Optional.ofNullable(examine(bean, name, new HashSet<>()));
            proven.put(bean, known);
        }
        return known.orElse(null);
    }

    private Evidence examine(Bean<?> bean, String name, Set<Bean<?>> seen) {
        String scope = bean.getScope().getName();
        if (VIEW_SCOPES.contains(scope)) {
            return Evidence.view("bean " + name + " is @" + bean.getScope().getSimpleName());
        }
        if (!SHARED_SCOPES.contains(scope)) {
            return Evidence.personal("bean " + name + " is @" + bean.getScope().getSimpleName());
        }
        if (!seen.add(bean)) {
            return null;
        }
        Evidence against = null;
        for (InjectionPoint point : bean.getInjectionPoints()) {
            against = stronger(against, examine(point, name, seen));
        }
        against = stronger(against, around(bean, name, seen));
        return stronger(against, declaring(bean, name, seen));
    }

    private Evidence around(Bean<?> bean, String name, Set<Bean<?>> seen) {
        Evidence against = null;
        try {
            if (Around.isNamed(bean, beans)) {
                return Evidence.personal("bean " + name + " has @Interceptors, which are not looked into");
            }
            for (Bean<?> other : Around.of(bean, beans)) {
                String kind = other instanceof Decorator ? " is decorated by " : " is intercepted by ";
                String reason = "bean " + name + kind + other.getBeanClass().getSimpleName();
                against = stronger(against, within(reason, other, seen));
            }
            return against;
        } catch (RuntimeException | LinkageError e) {
            // A class of which parts are missing, perhaps: nothing is proved then.
            return Evidence.personal("what is around bean " + name + " cannot be told: " + e);
        }
    }

    /** The bean whose method or field produces this one may hold what that is made of. */
    private Evidence declaring(Bean<?> bean, String name, Set<Bean<?>> seen) {
        Class<?> type = bean.getBeanClass();
        Evidence against = null;
        for (Bean<?> declaring : beans.getBeans(type, Any.Literal.INSTANCE)) {
            // Not one of a subclass, which inherits no producers.
            if (declaring.getBeanClass() == type) {
                against = stronger(
                        against, within("bean " + name + " is produced by " + type.getSimpleName(), declaring, seen));
            }
        }
        return against;
    }

    private static Evidence stronger(Evidence one, Evidence other) {
        boolean replaced = one == null || other != null && one.mode() != Mode.VIEW && other.mode() == Mode.VIEW;
        return replaced ? other : one;
    }

    private Evidence within(String reason, Bean<?> other, Set<Bean<?>> seen) {
        Evidence found = examine(other, other.getBeanClass().getSimpleName(), seen);
        return found == null ? null : new Evidence(found.mode(), reason + ": " + found.reason());
    }

    private Evidence examine(InjectionPoint point, String name, Set<Bean<?>> seen) {
        Type type = point.getType();
        // Instance<Cart>, Provider<Cart>: the cart may be asked for later.
        if (type instanceof ParameterizedType generic && Members.isProvider((Class<?>) generic.getRawType())) {
            type = generic.getActualTypeArguments()[0];
        }
        Class<?> raw = type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
        if (point.isDelegate() || Bean.class.isAssignableFrom(raw)) {
            // What is decorated or intercepted.
            return null;
        }
        for (Annotation qualifier : point.getQualifiers()) {
            if (qualifier instanceof ManagedProperty property) {
                return examine(property.value(), name, seen);
            }
        }
        String injects = "bean " + name + " injects " + raw.getSimpleName();
        if (Conversation.class.isAssignableFrom(raw)
                || UIViewRoot.class.isAssignableFrom(raw)
                || isQualified(point, VIEW_QUALIFIERS)) {
            return Evidence.view(injects);
        }
        if (isPersonal(raw) || isQualified(point, PERSONAL_QUALIFIERS)) {
            return Evidence.personal(injects);
        }
        Set<Bean<?>> candidates;
        try {
            candidates = beans.getBeans(type, point.getQualifiers().toArray(new Annotation[0]));
        } catch (IllegalArgumentException e) {
            // A type that only the container knows what to do with.
            return null;
        }
        try {
            Bean<?> injected = beans.resolve(candidates);
            return injected == null ? null : within(injects, injected, seen);
        } catch (AmbiguousResolutionException e) {
            return isEvent(point.getType()) ? null : anyOf(candidates, injects, seen);
        }
    }

    /** An expression that is evaluated when the bean is made. */
    private Evidence examine(String expression, String name, Set<Bean<?>> seen) {
        Evidence against = null;
        String reason = "bean " + name + " has " + expression + " injected: ";
        for (String root : ExpressionNames.of(expression)) {
            Bean<?> bean = PlatformObjects.isName(root) ? null : beans.resolve(beans.getBeans(root));
            Evidence found = bean == null ? PlatformObjects.againstAnythingOf(root) : examine(bean, root, seen);
            if (found != null) {
                against = stronger(against, new Evidence(found.mode(), reason + found.reason()));
            }
        }
        return against;
    }

    /** It looks nothing up, whatever is fired. */
    private static boolean isEvent(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Event.class;
    }

    /** An Instance of several: which one is asked for, and by whom, nobody can tell. */
    private Evidence anyOf(Set<Bean<?>> candidates, String injects, Set<Bean<?>> seen) {
        Evidence against = Evidence.personal(injects + ", which may be any of several beans");
        for (Bean<?> candidate : candidates) {
            against = stronger(against, within(injects, candidate, seen));
        }
        return against;
    }

    private static boolean isQualified(InjectionPoint point, Set<String> names) {
        return point.getQualifiers().stream()
                .anyMatch(qualifier -> names.contains(qualifier.annotationType().getName()));
    }

    private static boolean isPersonal(Class<?> type) {
        return Principal.class.isAssignableFrom(type)
                || ServletRequest.class.isAssignableFrom(type)
                || HttpSession.class.isAssignableFrom(type)
                || FacesContext.class.isAssignableFrom(type)
                || ExternalContext.class.isAssignableFrom(type)
                || Flash.class.isAssignableFrom(type)
                || PERSONAL_TYPES.contains(type.getName());
    }
}
