package org.freshet.internal.capture;

import java.util.Map;

/** The values of one entity at one moment. */
interface EntityState {

    Object id();

    /** The value of an attribute of the entity; null also if it has no such attribute. */
    Object value(String attribute);

    /** This state with some values as they were before. */
    default EntityState with(Map<String, Object> oldValues) {
        EntityState now = this;
        return new EntityState() {
            @Override
            public Object id() {
                return now.id();
            }

            @Override
            public Object value(String attribute) {
                return oldValues.containsKey(attribute) ? oldValues.get(attribute) : now.value(attribute);
            }
        };
    }

    /** What is in the entity itself. */
    static EntityState of(Object entity, Object id, ClassAttributes attributes) {
        return new EntityState() {
            @Override
            public Object id() {
                return id;
            }

            @Override
            public Object value(String name) {
                Attribute attribute = attributes.orNull(name);
                return attribute == null ? null : attribute.read(entity);
            }
        };
    }
}
