package org.freshet.internal.text;

import java.util.Collection;

/** What is wrong with the model: found at deployment, reported together. */
public final class ModelTexts {

    private ModelTexts() {}

    public static String problems(Collection<String> problems) {
        return "RX0100: Freshet found " + problems.size() + " problem(s) in this deployment:\n - "
                + String.join("\n - ", problems);
    }

    public static String unknownPlaceholder(
            Class<?> type, String member, String template, String attribute, Class<?> owner, String known) {
        return "RX0101: @Reactive on " + type.getName() + ": the placeholder {" + attribute + "} in " + member + " = \""
                + template + "\" names no attribute. Allowed are attributes of the entity, paths through them such as"
                + " {owner.name}, {id} and (not in group) {group}. " + owner.getName() + " has: " + known
                + ". Correct the name or add the attribute.";
    }

    public static String invalidGroup(Class<?> type, String member, String template, String rule) {
        return "RX0102: @Reactive on " + type.getName() + ": " + member + " = \"" + template
                + "\" makes no group name. Allowed are " + rule + "; attributes go in braces. Correct it.";
    }

    public static String groupInGroup(Class<?> type, String template) {
        return "RX0103: @Reactive on " + type.getName() + ": group = \"" + template
                + "\" refers to itself. {group} is allowed in instance and also only. Write the name out.";
    }

    public static String emptyAlso(Class<?> type) {
        return "RX0104: @Reactive on " + type.getName() + ": also has an empty name. Allowed are group names with"
                + " placeholders. Remove it.";
    }

    public static String duplicateAlso(Class<?> type, String template) {
        return "RX0105: @Reactive on " + type.getName() + ": also names \"" + template
                + "\" twice. Each group is told once. Remove one.";
    }

    public static String unknownExposed(Class<?> type, String attribute, String known) {
        return "RX0106: @Reactive on " + type.getName() + ": expose names \"" + attribute
                + "\", which is no attribute. Allowed are \"*\" and: " + known + ". Correct the name or remove it.";
    }

    public static String notExposable(Class<?> type, String attribute, Class<?> attributeType, String allowed) {
        return "RX0107: @Reactive on " + type.getName() + ": expose names \"" + attribute + "\" of type "
                + attributeType.getName() + ". Allowed are " + allowed
                + ". Remove it, or expose a basic attribute instead.";
    }

    public static String notAnEntity(Class<?> type) {
        return "RX0108: @Reactive on " + type.getName() + ", which is no entity. Allowed are classes with @Entity or"
                + " @MappedSuperclass. Add one of these or remove @Reactive.";
    }

    public static String noIdentifier(Class<?> type, String known) {
        return "RX0109: @Reactive on " + type.getName() + ": no attribute has @Id or @EmbeddedId; found: " + known
                + ". Annotate the identifier in the class or a superclass (identifiers mapped in XML are not seen).";
    }

    public static String placeholderIsNoValue(
            Class<?> type, String member, String template, String path, Class<?> pathType) {
        return "RX0110: @Reactive on " + type.getName() + ": the placeholder {" + path + "} in " + member + " = \""
                + template + "\" ends at " + pathType.getName() + ". Allowed are paths to a single value. Go on to an"
                + " attribute of it, such as {" + path + ".id}.";
    }
}
