package org.freshet.internal.call;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.freshet.internal.text.CallTexts;

/** What is wrong with a method that is to be called by browsers. */
final class TargetCheck {

    private static final Set<String> SCOPES_OF_REQUESTS = Set.of(
            "jakarta.enterprise.context.SessionScoped",
            "jakarta.enterprise.context.ConversationScoped",
            "jakarta.faces.view.ViewScoped",
            "jakarta.faces.flow.FlowScoped",
            "jakarta.faces.lifecycle.ClientWindowScoped");

    private final Bean<?> bean;
    private final Method method;

    TargetCheck(Bean<?> bean, Method method) {
        this.bean = bean;
        this.method = method;
    }

    List<String> problems() {
        String place = bean.getBeanClass().getName() + '.' + method.getName() + "()";
        List<String> problems = new ArrayList<>();
        if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            problems.add(CallTexts.methodNotCallable(place));
        } else if (Callables.viewOrNull(bean, method) == null) {
            problems.add(CallTexts.methodNotInView(place, bean.getTypes().toString()));
        }
        if (SCOPES_OF_REQUESTS.contains(bean.getScope().getName())) {
            problems.add(
                    CallTexts.methodOfWrongScope(place, '@' + bean.getScope().getSimpleName()));
        }
        Arrays.stream(method.getGenericParameterTypes())
                .filter(TargetCheck::isOpen)
                .forEach(type -> problems.add(CallTexts.methodWithTypeVariable(place, type.getTypeName())));
        Class<?> returned = method.getReturnType();
        if (Future.class.isAssignableFrom(returned) || CompletionStage.class.isAssignableFrom(returned)) {
            problems.add(CallTexts.methodReturnsLater(place, returned.getSimpleName()));
        }
        return problems;
    }

    private static boolean isOpen(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(TargetCheck::isOpen);
        }
        return type instanceof GenericArrayType array
                ? isOpen(array.getGenericComponentType())
                : type instanceof TypeVariable<?>;
    }
}
