package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.List;
import org.freshet.GroupName;
import org.freshet.internal.text.CaptureTexts;

/** Fills the placeholders of a model's groups from the state of an entity. */
final class GroupNaming {

    private final EntityModels models;
    private final PathReader paths;
    private final Warnings warnings;

    GroupNaming(EntityModels models, PathReader paths, Warnings warnings) {
        this.models = models;
        this.paths = paths;
        this.warnings = warnings;
    }

    GroupNames of(EntityModel model, EntityState state) {
        String collection = nameOrNull(model, model.group(), state, null);
        List<String> also = new ArrayList<>();
        model.also().forEach(template -> also.add(nameOrNull(model, template, state, collection)));
        return new GroupNames(collection, nameOrNull(model, model.instance(), state, collection), also);
    }

    private String nameOrNull(EntityModel model, Template template, EntityState state, String collection) {
        try {
            String name = template.resolveOrNull(
                    path -> path.equals(Template.GROUP) ? collection : segmentOrNull(model, state, path));
            if (name == null || GroupName.isValid(name)) {
                return name;
            }
            warnings.once(
                    CaptureTexts.invalidGroupValue(model.type(), template.text(), GroupName.RULE),
                    "got '" + name + "'");
        } catch (Lazies.NotLoadedException e) {
            warnings.once(CaptureTexts.notLoaded(model.type(), template.text()), null);
        }
        return null;
    }

    private String segmentOrNull(EntityModel model, EntityState state, List<String> path) {
        Object value = paths.readOrNull(model, state, path);
        return value == null ? null : Identifiers.segment(value, models);
    }
}
