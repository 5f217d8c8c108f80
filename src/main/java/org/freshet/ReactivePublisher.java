package org.freshet;

import java.util.Map;

/**
 * Says what no entity listener can see. Inject it: {@code @Inject ReactivePublisher publisher}.
 *
 * <p>Callable from any thread. Inside a JTA transaction what is said leaves after the commit, together with what the transaction changed
 * and in that order, and never if it is rolled back; outside one it leaves at once. Returns without waiting for any browser.
 *
 * <p>Values are copied when a method is called: texts, numbers, booleans, null, maps and collections of these; dates, enums and the like
 * travel as text; anything else as JSON-B writes it, where the server has JSON-B.
 *
 * <p>All methods throw {@link IllegalArgumentException}, with a code and what is allowed, for what is null, for names of groups that are
 * none (see {@link GroupName}), for names of events that are none (letters, digits, {@code _}, {@code -}, {@code .} and {@code :}, at
 * most 100 characters), and for values that cannot be written. A transaction is not concerned by that.
 */
public interface ReactivePublisher {

    /** Whatever shows something of this group is out of date and is fetched again by every browser. */
    void refresh(String group);

    /**
     * Rows of this entity were changed by a bulk or native statement, which calls no listener: refreshes its collection group.
     *
     * @throws IllegalArgumentException if the class is null or no {@link Reactive} entity, or if its collection group has a placeholder
     */
    void changed(Class<?> entity);

    /**
     * Values changed that pages show without rendering: each browser in the group sets those that it shows by these names. No region is
     * rendered. Everybody in the group can read all of them.
     */
    void dataChanged(String group, Map<String, ?> data);

    /** Something was created that is no entity: regions that subscribe to the group are refreshed, and the group is told these values. */
    void created(String group, Map<String, ?> data);

    /** What the group stands for was removed: all that shows it goes. */
    void removed(String group);

    /** Of this group the part was removed that another group stands for: what shows that one goes, such as a row of a list. */
    void removedTarget(String group, String targetGroup);

    /** One element of the group's pages goes, by its id in the page: not empty, at most 250 characters. */
    void removedComponent(String group, String componentId);

    /**
     * Tells the group of an event, which browsers fire on the window as {@code rx:{event}}, and as {@code rx:{event}:{id}} if the detail has
     * an entry {@code ":id"}. No region is rendered. Observers of {@link ReactiveEvent} are told, too.
     */
    void notify(String group, String event, Map<String, ?> detail);

    /** The same to every connection of a user: the group {@code user.{name}}. */
    void publish(String user, String event, Map<String, ?> detail);

    /** The same to every connection, also of those who have not logged in: the group {@code broadcast}. */
    void publishGlobal(String event, Map<String, ?> detail);

    /** Tells observers of {@link ReactiveEvent} on this node only: neither browsers nor other nodes. */
    void publishSystem(String event, Map<String, ?> detail);

    /**
     * This publisher for an audience: of the members of a group only these users hear what it says. Nobody hears it if none is named.
     * Regions are refreshed for all, since each shows what its viewer may see. In place of an audience that was chosen before.
     */
    ReactivePublisher to(String... users);

    /** This publisher for all but one connection, such as the one that knows already. Null leaves nobody out. */
    ReactivePublisher except(String connection);

    /**
     * Opens a scope for bulk work on this thread. Until it is closed, groups are told nothing of what is created, changed, removed or
     * refreshed; then each is told once to refresh, and each of {@link #dataChanged} what its values are in the end. Regions are refreshed
     * once. Observers are told of each change after its commit, as ever, and events are told as ever.
     *
     * <pre>{@code try (Suppression bulk = publisher.suppress()) { ... }}</pre>
     *
     * <p>Several transactions may begin and end in it. A JTA transaction that is under way when it is opened, or when it is closed, belongs
     * to it as a whole, what its commit flushes included; that is told after the commit. Scopes may be nested: the outermost counts.
     */
    Suppression suppress();
}
