package org.freshet.internal.capture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.freshet.internal.text.ModelTexts;

/** Follows the placeholders of one model through the declared types, as far as these tell. */
final class PlaceholderCheck {

    private final EntityModels models;
    private final EntityModel model;
    private final List<String> problems;

    PlaceholderCheck(EntityModels models, EntityModel model, List<String> problems) {
        this.models = models;
        this.model = model;
        this.problems = problems;
    }

    void check(String member, Template template, List<String> path) {
        ClassAttributes owner = model.attributes();
        for (int i = 0; i < path.size(); i++) {
            String segment = path.get(i);
            boolean last = i == path.size() - 1;
            if (owner.isIdentifier(segment) && owner.ids().size() > 1) {
                // The id class or its stand-in: only as a whole.
                return;
            }
            Attribute attribute = owner.stepOrNull(segment);
            if (attribute == null) {
                problems.add(ModelTexts.unknownPlaceholder(
                        model.type(), member, template.text(), dotted(path), owner.type(), owner.names()));
                return;
            }
            if (last && isNoValue(attribute)) {
                problems.add(ModelTexts.placeholderIsNoValue(
                        model.type(), member, template.text(), dotted(path), attribute.type()));
            }
            if (!attribute.tellsType()) {
                return;
            }
            owner = models.attributes(attribute.type());
        }
    }

    private boolean isNoValue(Attribute attribute) {
        Class<?> type = attribute.type();
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isArray()
                || !type.isPrimitive() && !models.attributes(type).ids().isEmpty();
    }

    private static String dotted(List<String> path) {
        return String.join(".", path);
    }
}
