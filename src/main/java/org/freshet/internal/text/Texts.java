package org.freshet.internal.text;

import java.util.Collection;

/**
 * The catalogue of texts for deployers and administrators. Form: what failed, on what, what is allowed, what to change. A code is never
 * used again for another text; 01 is the model, 02 capture, 03 settings and start-up, 04 transports, 05 relay, 06 Faces, 07 calls.
 */
public final class Texts {

    private Texts() {}

    // Model: found at deployment, reported together.

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

    // Capture.

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

    // Settings and start-up.

    public static String wrongSetting(String key, String value, String accepted) {
        return "RX0301: The setting " + key + " has the value '" + value + "'; accepted is " + accepted
                + ". Correct it where it is set (MicroProfile Config, context parameter, system property or environment).";
    }

    public static String started(
            String version, String context, String transports, String regions, String relay, String metrics) {
        return "RX0302: Freshet " + version + " is up for " + context + ": " + transports + "; " + regions + "; "
                + relay + "; " + metrics + "; log off (not in this version)";
    }

    public static String offWithoutCdi(String context, String cause) {
        return "RX0303: Freshet is off for " + context + ": there is no CDI container (" + cause
                + "). Add a META-INF/beans.xml or WEB-INF/beans.xml to use it.";
    }

    public static String noManagedThreads(String cause) {
        return "RX0304: Freshet runs on threads of its own: this server gives no managed ones (" + cause
                + "). Observers and relay may lack JNDI names.";
    }

    public static String threadsStillRun(long millis) {
        return "RX0305: Threads of Freshet still run " + millis
                + " ms after the application was stopped. An observer of"
                + " ReactiveChange or a @ReactiveMethod that does not return may hold them.";
    }

    /** @param what such as "a change of Todo" */
    public static String observerFailed(String observer, String what) {
        return "RX0306: The observer " + observer + " failed for " + what
                + "; the other observers are called all the same. The cause follows.";
    }

    public static String handoverFailed() {
        return "RX0307: What a transaction committed could not be delivered; browsers are told to refresh instead. The cause"
                + " follows.";
    }

    public static String handoverFull(int capacity) {
        return "RX0308: More than " + capacity
                + " committed transactions wait for delivery: all browsers are told to refresh"
                + " instead. Observers or the relay are slower than the commits.";
    }

    public static String notHandedOver(int transactions, long millis) {
        return "RX0309: " + transactions + " committed transactions could not be delivered within " + millis
                + " ms after the application was stopped, and nobody is told of them: no observers, no other nodes. Stop it"
                + " when less is being committed.";
    }

    public static String notDelivered(int changes, int transactions, long millis) {
        return "RX0310: Within " + millis + " ms after the application was stopped, " + changes
                + " committed changes could not be told to observers of ReactiveChange, and " + transactions
                + " committed transactions not to other nodes. Observers or the relay are slower than the commits.";
    }

    public static String committedAfterStop() {
        return "RX0311: A transaction was committed after the last web application of this deployment had stopped: nobody is"
                + " told of it, nor of those that follow, unless one starts again. Commit earlier, such as when a servlet is"
                + " destroyed.";
    }

    // Subscriptions. 0410-0419.

    public static String invalidPattern(String pattern) {
        return "RX0410: ReactiveGroups allows '" + pattern
                + "', which is no pattern. Allowed are names of groups in which * stands for one segment and ** for one"
                + " or more, such as room.* or news.**. Correct it.";
    }

    public static String unknownGroup(String group) {
        return "RX0411: A client asked for the group " + group
                + ", which nothing grants. Allowed is what an observer of ReactiveGroups or a SubscriptionAuthorizer bean"
                + " grants. Add it there if it is one of yours. Said once for each name.";
    }

    public static String authorizerFailed(Class<?> authorizer, String group) {
        return "RX0412: The SubscriptionAuthorizer " + authorizer.getName() + " failed for the group " + group
                + "; that counts as no. The cause follows.";
    }

    public static String answerFailed() {
        return "RX0413: What a client said could not be answered; the other connections are not concerned. The cause"
                + " follows.";
    }

    // Relay.

    public static String relaySendFailed() {
        return "RX0511: What was committed here could not be sent to the other nodes; they are told to refresh once a later one"
                + " arrives. The cause follows.";
    }

    public static String relayFrameRefused() {
        return "RX0512: A payload of the relay is no frame of this version of Freshet and was ignored. Do all nodes run the same"
                + " version? The cause follows.";
    }

    public static String relayFactoryMissing(String name, String reason) {
        return "RX0501: no JMS connection factory is bound to \"" + name + "\" (" + reason
                + "). Needed is a server with messaging (WildFly: standalone-full.xml) or the JNDI name of another factory.";
    }

    public static String relayFactoryOfWrongType(String name, String type) {
        return "RX0502: what is bound to \"" + name + "\" is a " + type
                + ", not a jakarta.jms.ConnectionFactory. Name a JMS"
                + " connection factory of the server, and leave the JMS API out of the deployment.";
    }

    public static String relayReceivingLost(String topic, Throwable cause) {
        return "RX0503: receiving from JMS topic \"" + topic + "\" is interrupted (" + cause
                + "). Browsers of this node do not"
                + " see what other nodes commit. Tried again until it works; check the broker and the connection factory.";
    }

    public static String relayReceivingBack(String topic) {
        return "RX0504: receiving from JMS topic \"" + topic + "\" works again.";
    }

    public static String relaySendingLost(String topic, Throwable cause) {
        return "RX0505: sending to JMS topic \"" + topic + "\" is interrupted (" + cause
                + "). Browsers of other nodes do not see"
                + " what this node commits. Tried again with each message; check the broker and the connection factory.";
    }

    public static String relaySendingBack(String topic) {
        return "RX0506: sending to JMS topic \"" + topic + "\" works again.";
    }

    public static String relayDoesNotEnd(String topic) {
        return "RX0507: a thread of the relay over JMS topic \"" + topic
                + "\" does not end, because the JMS client is blocked. Seen"
                + " while the broker is away; set reconnect-attempts=0 on the connection factory";
    }

    // Faces.

    // RX0601 was: a region without attribute subscribe.

    public static String invalidGroup(String view, String region, String group, String rule) {
        return "RX0602: <rx:component> " + region + " in " + view + ": '" + group
                + "' in attribute subscribe is no group name;" + " allowed are " + rule
                + ". Correct it; a value in it is escaped with GroupName.segment.";
    }

    public static String noKey(String view, int line, String region) {
        return "RX0604: <rx:component> " + region + " in " + view + " line " + line
                + " is inside an iteration and has no"
                + " attribute key. Allowed is any value that tells the rows apart for as long as they live, such as"
                + " key=\"#{todo.id}\". Add it.";
    }

    public static String invalidRender(String view, int line, String region, String render) {
        return "RX0605: <rx:component> " + region + " in " + view + " line " + line + ": '" + render
                + "' in attribute render is no mode; allowed are shared, personal and view. Correct it, or leave it out to have"
                + " Freshet decide.";
    }

    public static String invalidInterval(String view, int line, String region, String interval) {
        return "RX0606: <rx:component> " + region + " in " + view + " line " + line + ": '" + interval
                + "' in attribute interval is no number of milliseconds. Correct it, or leave it out for freshet.interval.";
    }

    public static String invalidPath(String view, int line, String region, String path) {
        return "RX0607: <rx:component> " + region + " in " + view + " line " + line + ": '" + path
                + "' in attribute on is no path; allowed are names separated by dots, such as todo or todo.title. Correct it.";
    }

    public static String renderContradictsProof(String view, String region, String proved, Collection<String> reasons) {
        return "RX0608: <rx:component> " + region + " in " + view
                + " has render=\"shared\", but what it reads makes it "
                + proved.toLowerCase(java.util.Locale.ROOT) + ": " + String.join("; ", reasons)
                + ". Everybody gets what is rendered for nobody. Remove the attribute unless that is meant.";
    }

    public static String notShared(String view, String region, String mode, String reason) {
        return "RX0609: <rx:component> " + region + " in " + view + " is " + mode
                + " from now on: " + reason
                + ". Each browser fetches it in its own session; correct as it is, only slower. To have it rendered"
                + " once for all, keep what depends on the viewer out of it.";
    }

    public static String attributeMissing(String tag, String id, String view, String attribute) {
        return "RX0610: <rx:" + tag + "> " + id + " in " + view + " has no attribute " + attribute
                + ", which it needs. Allowed is any text. Add it.";
    }

    public static String invalidTagGroup(String tag, String id, String view, String group, String rule) {
        return "RX0611: <rx:" + tag + "> " + id + " in " + view + ": '" + group
                + "' in attribute group is no group name; allowed are " + rule
                + ". Correct it; a value in it is escaped with GroupName.segment.";
    }

    public static String invalidSeverity(String id, String view, String severity, Collection<String> allowed) {
        return "RX0612: <rx:notification> " + id + " in " + view + ": '" + severity
                + "' in attribute severity is none; allowed are " + String.join(", ", allowed) + ". Correct it.";
    }

    public static String invalidLasts(String id, String view, String lasts) {
        return "RX0613: <rx:notification> " + id + " in " + view + ": '" + lasts
                + "' in attribute lasts is no number of milliseconds. Correct it, or leave it out to have the user dismiss the"
                + " message.";
    }

    public static String renderFailed(String view, String region, String expression) {
        return "RX0603: The region " + region + " of " + view
                + " could not be rendered" + (expression == null ? "" : " at " + expression)
                + "; browsers keep what they show and ask"
                + " again at the next change. The cause follows.";
    }

    // Contract check: found in pages and declarations at start-up, reported together. The place is what says it.

    public static String unreadableView(String place, String reason) {
        return "RX0620: " + place + " could not be read: " + reason + " What it declares is not checked. Allowed is"
                + " well-formed XML. Correct it, Facelets will refuse it too.";
    }

    public static String viewNotLoaded(String place, String view, String reason, Collection<String> known) {
        return "RX0621: " + place + ": the view " + view + " could not be loaded: " + reason + ". Allowed are: "
                + list(known) + ". Correct the name or the file.";
    }

    public static String unknownRegion(String place, String view, String region, Collection<String> known) {
        return "RX0622: " + place + ": there is no <rx:component id=\"" + region + "\"> in " + view
                + ". Its regions are: " + list(known) + ". Correct the name or give the region this id.";
    }

    public static String unknownPath(
            String place,
            String path,
            Collection<String> entities,
            Collection<String> beans,
            Collection<String> derived) {
        return "RX0623: " + place + ": the path \"" + path + "\" names nothing. Allowed are paths that begin with a"
                + " reactive entity: " + list(entities) + "; a named bean: " + list(beans) + "; or something derived: "
                + list(derived) + ". Correct the path or declare what it is derived from.";
    }

    public static String unknownAttribute(
            String place, String path, Class<?> entity, String attribute, Collection<String> known) {
        return "RX0624: " + place + ": \"" + attribute + "\" in the path \"" + path + "\" is no attribute of "
                + entity.getName() + ". Allowed are (rows) and: " + list(known) + ". Correct the name, or declare what"
                + " it is derived from.";
    }

    public static String noGroupName(String place, String group, String rule) {
        return "RX0625: " + place + ": '" + group + "' in attribute subscribe is no group name. Allowed are " + rule
                + ". Correct it.";
    }

    public static String unknownMode(String place, String mode) {
        return "RX0626: " + place + ": render=\"" + mode + "\" is no way to render. Allowed are shared, personal and"
                + " view. Correct it, or leave it out and let Freshet find out.";
    }

    public static String keyMissing(String place) {
        return "RX0627: " + place + " is repeated by a component around it, but has no key: its rows could not be told"
                + " apart. Allowed is a value that identifies what the row shows. Add one, such as key=\"#{t.id}\".";
    }

    /** @param cycle ends with the path that it begins with */
    public static String cycle(Collection<String> cycle) {
        return "RX0628: Paths are derived from themselves: " + String.join(" -> ", cycle)
                + ". A change of one of them counts as a change of all. Allowed are sources that are not derived from"
                + " what they are a source of. Remove one of them.";
    }

    public static String notShown(String path, String place) {
        return "RX0629: " + place + ": nothing shows the derived path \"" + path + "\". Seen would be an expression of"
                + " a page that reads it, or an attribute on that names it. Correct the path, or remove the declaration.";
    }

    public static String entityNotShown(Class<?> entity, String path, Collection<String> groups) {
        return "RX0630: Nobody sees changes of the reactive entity " + entity.getName() + ": no region shows one, names"
                + " \"" + path + "\" in its attribute on, or subscribes to one of its groups: " + list(groups)
                + ". Correct the page. If only observers of ReactiveChange are meant to know, all is well.";
    }

    public static String audienceWithoutIdentity(Class<?> entity, Collection<String> groups) {
        return "RX0631: The reactive entity " + entity.getName() + " tells users something (its groups are: "
                + list(groups) + "), but nobody can be logged in: there is no login-config in web.xml, no"
                + " HttpAuthenticationMechanism and no IdentityStore. Add one of these, or name other groups.";
    }

    public static String noPath(String place, String path, String rule) {
        return "RX0632: " + place + ": \"" + path + "\" is no path. Allowed are " + rule + ". Correct it.";
    }

    public static String derivedFromOnNoGetter(String method) {
        return "RX0633: @DerivedFrom on " + method + ", which is no property that a page could read. Allowed are public"
                + " getters: get..., or is... of type boolean, without parameters. Move it to one or make this one.";
    }

    // Calls.

    public static String methodNotCallable(String method) {
        return "RX0701: @ReactiveMethod on " + method
                + ", which is not public or is static. Allowed are public methods of"
                + " the bean's instances. Make it one or remove the annotation.";
    }

    public static String twoMethodsOfOneName(String name, String one, String other) {
        return "RX0702: @ReactiveMethod: two methods are called \"" + name + "\": " + one + " and " + other
                + ". Allowed is one of each name; parameters do not tell them apart. Rename one, or its bean with @Named.";
    }

    public static String methodOfWrongScope(String method, String scope) {
        return "RX0703: @ReactiveMethod on " + method + ", whose bean is " + scope
                + ": there is no such scope in a call,"
                + " which has no HTTP session and no page. Allowed are @ApplicationScoped, @RequestScoped, @Singleton,"
                + " @Dependent and EJBs. Move the method to such a bean.";
    }

    public static String methodNotInView(String method, String types) {
        return "RX0704: @ReactiveMethod on " + method + ", which none of the bean's types has: " + types
                + ". Allowed are methods of its class, or of a local business interface of an EJB. Add it to one, or"
                + " @LocalBean to the EJB.";
    }

    public static String methodWithTypeVariable(String method, String variable) {
        return "RX0705: @ReactiveMethod on " + method + ": what " + variable
                + " is in a parameter's type is not known when"
                + " arguments are read. Allowed are types without variables. Override the method with such types.";
    }

    public static String methodReturnsLater(String method, String type) {
        return "RX0706: @ReactiveMethod on " + method + " returns a " + type
                + ". The caller is answered when the method"
                + " returns; allowed are values that JSON-B can write, and void. Return the value itself, and publish what"
                + " comes later.";
    }

    public static String callFailed(String method) {
        return "RX0711: The call of " + method
                + " by a browser has failed; it was told so, and no more. The cause follows.";
    }

    public static String resultNotWritten(String method) {
        return "RX0712: What " + method
                + " returned to a browser could not be written by JSON-B; it was told that the call"
                + " has failed, though it has run. Allowed are values without cycles, loaded, and not longer than 512 KB."
                + " Return a record of what the page needs.";
    }

    public static String callRunsLong(String method, long seconds, int threads) {
        return "RX0713: A call of " + method + " has been running for more than " + seconds
                + " s. Another thread takes the"
                + " place of its own, for up to " + threads + " calls; more of them keep all others waiting. Make it"
                + " shorter, or let it begin the work and publish the result; freshet.call-threads allows more at a time.";
    }

    public static String methodReturnsEntity(String method, String entity) {
        return "RX0714: @ReactiveMethod on " + method + " returns the entity " + entity + ": JSON-B writes all of its"
                + " attributes to the browser, whatever @Reactive exposes. Return a record of what the page needs.";
    }

    public static String noCallIsActive() {
        return "RX0715: There is no call on this thread. Allowed is ReactiveCall while a @ReactiveMethod runs, on its thread."
                + " Ask isActive() first.";
    }

    public static String callLeftTransaction(String method) {
        return "RX0716: " + method
                + ", called by a browser, has begun a transaction and not ended it; it was rolled back."
                + " End it in the method, or use @Transactional.";
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "(none)" : String.join(", ", names);
    }

    // Connections, hooks and endpoints of the application.

    public static String connectionObserverFailed(String observer) {
        return "RX0801: The observer " + observer
                + " failed for an event of a connection; the other observers are called all"
                + " the same. The cause follows.";
    }

    public static String hookFailed(String hook, String type) {
        return "RX0802: The message hook " + hook + " failed for a message '" + type
                + "': this connection goes without it. The cause follows.";
    }

    public static String dropListenerFailed(String listener) {
        return "RX0803: The drop listener " + listener + " failed; nothing else is lost by that. The cause follows.";
    }

    public static String endpointFailed(String endpoint, String method) {
        return "RX0804: The endpoint " + endpoint + " failed in " + method
                + "; its connection goes on. The cause follows.";
    }

    public static String consumerNoEndpoint(Class<?> type) {
        return "RX0805: @ReactiveConsumer on " + type.getName()
                + ", which is no endpoint. Allowed are beans that implement org.freshet.ReactiveEndpoint. Add that.";
    }

    public static String consumerPathInvalid(Class<?> type, String path) {
        return "RX0806: @ReactiveConsumer on " + type.getName() + ": the path \"" + path
                + "\" is no path. Allowed is one segment of letters, digits, '_', '-' and '.', not beginning with '.'."
                + " Correct it.";
    }

    public static String consumerPathTwice(Class<?> type, Class<?> other, String path) {
        return "RX0807: @ReactiveConsumer on " + type.getName() + ": the path \"" + path + "\" is that of "
                + other.getName() + ", too. Allowed is each path once. Change one of them.";
    }

    public static String consumerGroupInvalid(Class<?> type, String group, String rule) {
        return "RX0808: @ReactiveConsumer on " + type.getName() + ": '" + group
                + "' in groups is no group name. Allowed are " + rule + ". Correct it.";
    }

    public static String numbersNotPublished(String name, String cause) {
        return "RX0809: The numbers of this node are not in JMX: " + name + " could not be registered (" + cause + ").";
    }

    public static String presenceOf(String group, String rule) {
        return "RX0810: '" + group + "' is no group name. Allowed are " + rule + ".";
    }
}
