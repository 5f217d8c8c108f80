package org.freshet.internal.cdi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.freshet.ReactiveEvent;
import org.freshet.ReactiveEvent.Scope;
import org.freshet.ReactivePublisher;
import org.freshet.Suppression;
import org.freshet.internal.capture.Capture;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.capture.Publication.Address;
import org.freshet.internal.capture.Publication.Told;

/**
 * Puts what the application says into the plan of its transaction.
 *
 * @param audience null: everybody
 * @param except null: nobody
 */
record PlanPublisher(Capture capture, PlainValues values, Set<String> audience, String except)
        implements ReactivePublisher {

    PlanPublisher(Capture capture, PlainValues values) {
        this(capture, values, null, null);
    }

    @Override
    public void refresh(String group) {
        if (isForAll()) {
            capture.refresh(group);
        } else {
            tell(group, Told.REFRESH, Map.of());
        }
    }

    @Override
    public void changed(Class<?> entity) {
        if (isForAll()) {
            capture.changed(entity);
        } else {
            Told refresh = new Told(address(capture.collectionGroup(entity)), Told.REFRESH, Map.of());
            capture.tell(List.of(refresh, capture.overwrite(entity)));
        }
    }

    private boolean isForAll() {
        return audience == null && except == null;
    }

    @Override
    public void dataChanged(String group, Map<String, ?> data) {
        capture.tell(List.of(Told.values(address(Arguments.group(group)), values.of("data", data))));
    }

    @Override
    public void created(String group, Map<String, ?> data) {
        tell(group, Told.CREATED, Map.of("data", values.of("data", data)));
    }

    @Override
    public void removed(String group) {
        tell(group, Told.REMOVED, Map.of());
    }

    @Override
    public void removedTarget(String group, String targetGroup) {
        tell(group, Told.REMOVED, Map.of("target", Arguments.group(targetGroup)));
    }

    @Override
    public void removedComponent(String group, String componentId) {
        tell(group, Told.REMOVED, Map.of("component", Arguments.component(componentId)));
    }

    private void tell(String group, String type, Map<String, Object> members) {
        capture.tell(List.of(new Told(address(Arguments.group(group)), type, members)));
    }

    @Override
    public void notify(String group, String event, Map<String, ?> detail) {
        tell(Scope.GROUP, Arguments.group(group), null, event, detail);
    }

    @Override
    public void publish(String user, String event, Map<String, ?> detail) {
        tell(Scope.USER, Arguments.groupOfUser(user), user, event, detail);
    }

    @Override
    public void publishGlobal(String event, Map<String, ?> detail) {
        tell(Scope.GLOBAL, "broadcast", null, event, detail);
    }

    @Override
    public void publishSystem(String event, Map<String, ?> detail) {
        tell(Scope.SYSTEM, null, null, event, detail);
    }

    private void tell(Scope scope, String group, String user, String name, Map<String, ?> detail) {
        ReactiveEvent event = new ReactiveEvent(
                scope,
                group,
                user,
                Arguments.event(name),
                values.of("detail", detail),
                UUID.randomUUID().toString());
        Publication observed = new Publication.Event(event);
        capture.tell(
                group == null
                        ? List.of(observed)
                        : List.of(new Told(address(group), Told.NOTIFY, members(event)), observed));
    }

    private static Map<String, Object> members(ReactiveEvent event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("event", event.event());
        members.put("detail", event.detail());
        members.put("id", event.id());
        return members;
    }

    private Address address(String group) {
        return new Address(group, audience, except);
    }

    @Override
    public ReactivePublisher to(String... users) {
        return new PlanPublisher(capture, values, Arguments.users(users), except);
    }

    @Override
    public ReactivePublisher except(String connection) {
        return new PlanPublisher(capture, values, audience, connection);
    }

    @Override
    public Suppression suppress() {
        return capture.suppress();
    }
}
