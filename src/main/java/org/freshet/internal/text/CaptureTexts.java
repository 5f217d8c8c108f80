package org.freshet.internal.text;

/** Capture, and what is published by hand. */
public final class CaptureTexts {

    private CaptureTexts() {}

    public static String notCaptured(Class<?> type) {
        return "RX0201: Changes of the reactive entity " + type.getName()
                + " will not be noticed: its persistence unit has"
                + " no listener. Add <mapping-file>META-INF/freshet-orm.xml</mapping-file> to the unit in"
                + " persistence.xml, or @EntityListeners(org.freshet.jpa.ReactiveListener.class) to the entity.";
    }

    public static String noCapture() {
        return "RX0202: A reactive entity was flushed where Freshet is not running, nothing is published. Allowed is a CDI"
                + " container that has Freshet in the same deployment and is started. Put the JAR into the deployment"
                + " that holds the entities; changes before the start of the application are not published.";
    }

    public static String invalidGroupValue(Class<?> type, String template, String rule) {
        return "RX0203: " + type.getName() + ": the group \"" + template + "\" of an entity is no group name with its"
                + " values and was not told. Allowed are " + rule + ". Use a placeholder whose values are short and not"
                + " empty, such as an identifier.";
    }

    public static String notLoaded(Class<?> type, String template) {
        return "RX0204: " + type.getName() + ": the group \"" + template
                + "\" leads through something that is not loaded"
                + " and cannot be loaded during a flush; it was not told. Allowed are loaded associations and"
                + " identifiers such as {owner.id}. Use an identifier or fetch the association.";
    }

    public static String captureFailed(Class<?> type, String refreshed) {
        return "RX0205: A change of " + type.getName() + " could not be read"
                + (refreshed == null ? " and is not published." : "; its group " + refreshed + " is refreshed instead.")
                + " The transaction is not concerned. Correct what the cause names, mostly a getter that throws.";
    }

    public static String transactionRefused(int status) {
        return "RX0206: The transaction takes no more synchronizations (status " + status + "), what it changes is not"
                + " published. Allowed is everything until the commit has been decided. Flush earlier.";
    }

    public static String noTransaction(Class<?> type) {
        return "RX0207: " + type.getName()
                + " was flushed in a transaction whose end cannot be observed; this change is"
                + " not published. Allowed are JTA transactions, with Hibernate resource-local ones too, and with"
                + " EclipseLink resource-local ones for updates of weaved entities only. Use a JTA data source.";
    }

    public static String handOverFailed() {
        return "RX0208: What a transaction committed could not be handed over and is not published. The transaction is"
                + " committed. Refresh the pages concerned; the cause tells what to change.";
    }

    public static String invalidGroupArgument(String group, String rule) {
        return "RX0209: '" + group + "' is no group name. Allowed are " + rule
                + ". For names built from values use GroupName.of.";
    }

    public static String notReactive(Class<?> type) {
        return "RX0210: " + (type == null ? "null" : type.getName())
                + " is no reactive entity. Allowed are classes with @Entity and @Reactive. Pass one, or call refresh.";
    }

    public static String ambiguousGroup(Class<?> type, String template) {
        return "RX0211: The collection group \"" + template + "\" of " + type.getName() + " depends on the entity."
                + " Allowed are groups without placeholder. Call refresh with the names of the groups.";
    }

    public static String statementsUnread() {
        return "RX0212: How the entities of a persistence unit are mapped cannot be read, so its statements tell nothing."
                + " What a page shows of them by numbers and texts of beans has to be declared: @DerivedFrom or on."
                + " Please report this with the cause.";
    }

    public static String invalidEventName(String event) {
        return "RX0213: '" + event
                + "' is no name of an event. Allowed are letters, digits, '_', '-', '.' and ':', at most 100"
                + " characters. Correct it, and put what differs from time to time into the detail.";
    }

    public static String noUserName(String user) {
        return "RX0214: '" + user
                + "' makes no group of a user's. Allowed are names of users, not empty and together with"
                + " 'user.' fewer than 100 characters when escaped as GroupName.segment says. Correct it.";
    }

    public static String invalidComponent(String component) {
        return "RX0215: '" + component
                + "' names no element of a page. Allowed are ids, not empty and at most 250 characters."
                + " Pass the element's id as the browser has it.";
    }

    public static String noValues(String argument) {
        return "RX0216: " + argument + " is null. Allowed is a map, also an empty one. Pass Map.of() for none.";
    }

    public static String unwritableValue(String name, Class<?> type) {
        return "RX0217: The value '" + name + "' of " + type.getName()
                + " cannot be told to browsers. Allowed are texts, numbers,"
                + " booleans, null, dates and enums, maps and collections of these, and what JSON-B can write where the server"
                + " has it. Pass what of it is to be told.";
    }

    public static String valueTooDeep(String name, int most) {
        return "RX0218: The value '" + name + "' holds more than " + most
                + " maps and collections one in another, perhaps itself." + " Pass what of it is to be told.";
    }
}
