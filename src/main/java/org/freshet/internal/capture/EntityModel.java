package org.freshet.internal.capture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code @Reactive} says of one entity class. Immutable.
 *
 * @param type the entity's class
 * @param entity the entity's name
 * @param group the collection group
 * @param instance the instance group
 * @param also further groups
 * @param expose the names of the exposed attributes
 */
record EntityModel(
        Class<?> type,
        String entity,
        ClassAttributes attributes,
        Template group,
        Template instance,
        List<Template> also,
        List<String> expose) {

    /** The attributes whose change may move the entity from one group to another. */
    Set<String> placeholderAttributes() {
        Set<String> roots = new TreeSet<>();
        group.paths().forEach(path -> roots.add(path.get(0)));
        instance.paths().forEach(path -> roots.add(path.get(0)));
        also.forEach(template -> template.paths().forEach(path -> roots.add(path.get(0))));
        return roots;
    }
}
