package org.freshet;

/**
 * Says what no entity listener can see. Inject it: {@code @Inject ReactivePublisher publisher}.
 *
 * <p>Callable from any thread. Inside a JTA transaction the notice leaves after the commit, and never if it is rolled back; outside
 * one it leaves at once. Returns without waiting for any browser.
 */
public interface ReactivePublisher {

    /**
     * Whatever shows something of this group is out of date and is fetched again by every browser.
     *
     * @throws IllegalArgumentException if it is null or no group name, see {@link GroupName}
     */
    void refresh(String group);

    /**
     * Rows of this entity were changed by a bulk or native statement, which calls no listener: refreshes its collection group.
     *
     * @throws IllegalArgumentException if the class is null or no {@link Reactive} entity, or if its collection group has a placeholder
     */
    void changed(Class<?> entity);
}
