package org.freshet.internal.call;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import org.freshet.internal.wire.CallOutcome.Violation;

/** Jakarta Bean Validation. To be used only where the server has it. Safe for any thread. */
public final class BeanValidation implements Validation {

    private static final Set<ElementKind> UNNAMED =
            Set.of(ElementKind.METHOD, ElementKind.CROSS_PARAMETER, ElementKind.CONTAINER_ELEMENT);

    private final Validator validator;

    public BeanValidation(Validator validator) {
        this.validator = validator;
    }

    @Override
    public List<Violation> violations(Object bean, Method method, Object[] arguments) {
        return violations(validator.forExecutables().validateParameters(bean, method, arguments));
    }

    @Override
    public List<Violation> violationsIn(Throwable failure) {
        if (!(failure instanceof ConstraintViolationException exception)
                || exception.getConstraintViolations() == null
                || exception.getConstraintViolations().stream().anyMatch(BeanValidation::isOfResult)) {
            return List.of();
        }
        return violations(exception.getConstraintViolations());
    }

    private static List<Violation> violations(Set<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(violation -> new Violation(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    /** Without the method's name; that of a constraint on several parameters is empty. */
    private static String field(Path path) {
        StringJoiner field = new StringJoiner(".");
        for (Path.Node node : path) {
            if (!UNNAMED.contains(node.getKind())) {
                field.add(node.toString());
            }
        }
        return field.toString();
    }

    private static boolean isOfResult(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }
}
