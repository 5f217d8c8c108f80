package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freshet.GroupName;
import org.freshet.Reactive;
import org.freshet.internal.text.ModelTexts;

/** Finds what is wrong with the reactive classes of a deployment: everything, not the first only. */
public final class ModelCheck {

    private final EntityModels models;

    public ModelCheck(EntityModels models) {
        this.models = models;
    }

    /**
     * @param reactive the classes that carry or inherit {@link Reactive}
     * @return a text for each problem, empty if all is well
     */
    public List<String> problems(Collection<Class<?>> reactive) {
        List<String> problems = new ArrayList<>();
        for (Class<?> type : reactive) {
            EntityModel model = models.orNull(type);
            if (model != null && type.isAnnotationPresent(Entity.class)) {
                check(model, type.getAnnotation(Reactive.class), problems);
            } else if (!type.isAnnotationPresent(MappedSuperclass.class)) {
                problems.add(ModelTexts.notAnEntity(type));
            }
        }
        return problems;
    }

    private void check(EntityModel model, Reactive declared, List<String> problems) {
        if (model.attributes().ids().isEmpty()) {
            problems.add(
                    ModelTexts.noIdentifier(model.type(), model.attributes().names()));
        }
        PlaceholderCheck placeholders = new PlaceholderCheck(models, model, problems);
        if (model.group().paths().contains(Template.GROUP)) {
            problems.add(ModelTexts.groupInGroup(model.type(), model.group().text()));
        } else {
            template(model, "group", model.group(), placeholders, problems);
        }
        template(model, "instance", model.instance(), placeholders, problems);
        also(model, placeholders, problems);
        expose(model, declared, problems);
    }

    private static void also(EntityModel model, PlaceholderCheck placeholders, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (Template also : model.also()) {
            if (also.text().isBlank()) {
                problems.add(ModelTexts.emptyAlso(model.type()));
            } else if (!seen.add(also.text())) {
                problems.add(ModelTexts.duplicateAlso(model.type(), also.text()));
            } else {
                template(model, "also", also, placeholders, problems);
            }
        }
    }

    private static void template(
            EntityModel model, String member, Template template, PlaceholderCheck placeholders, List<String> problems) {
        // One sample segment for each placeholder: what is left to judge is the literal text.
        String sample = template.resolveOrNull(path -> "x");
        if (!GroupName.isValid(sample)) {
            problems.add(ModelTexts.invalidGroup(model.type(), member, template.text(), GroupName.RULE));
        }
        template.paths().stream()
                .filter(path -> !path.equals(Template.GROUP))
                .forEach(path -> placeholders.check(member, template, path));
    }

    private static void expose(EntityModel model, Reactive declared, List<String> problems) {
        Arrays.stream(declared.expose())
                .filter(name -> !name.equals("*"))
                .distinct()
                .forEach(name -> {
                    Attribute attribute = model.attributes().orNull(name);
                    if (attribute == null) {
                        problems.add(ModelTexts.unknownExposed(
                                model.type(), name, model.attributes().names()));
                    } else if (!BasicTypes.contains(attribute.type()) && !attribute.isGeneric()) {
                        problems.add(ModelTexts.notExposable(model.type(), name, attribute.type(), BasicTypes.RULE));
                    }
                });
    }
}
