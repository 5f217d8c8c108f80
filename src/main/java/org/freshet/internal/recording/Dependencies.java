package org.freshet.internal.recording;

import jakarta.enterprise.inject.spi.Bean;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.freshet.GroupName;
import org.freshet.internal.region.Path;

/** What a reading depends on because of what EL read or called for it. */
record Dependencies(Recording recording, Statements statements, Origins origins, NameProof names) {

    /** @param depth how many properties are being read, one within the other */
    void read(Reading reading, int depth, Object base, Object property, Object value) {
        if (!reading.passes(value, depth)) {
            settle(reading, depth, base);
        }
        if (base == null) {
            root(reading, String.valueOf(property), value);
        } else {
            EntityWords entity = recording.entities().orNull(base.getClass());
            if (entity != null) {
                attribute(reading, entity, base, String.valueOf(property), value);
            } else if (PlatformObjects.isBase(base)) {
                reading.against(PlatformObjects.against(base, String.valueOf(property)));
                if (value instanceof Map) {
                    statements.tellAll(reading);
                }
            } else if (!(base instanceof ResourceBundle)) {
                if (names.isRequestMap(base)) {
                    reading.against(names.against(base, String.valueOf(property)));
                }
                property(reading, base, property, value);
            }
        }
        shown(reading, depth, value);
    }

    /** @param depth as for {@link #read} */
    void invoked(Reading reading, int depth, Object base, String method, Object value) {
        settle(reading, depth, base);
        EntityWords entity = recording.entities().orNull(base.getClass());
        if (entity != null) {
            one(reading, entity, base);
        }
        reading.against(names.againstMethod(base, method));
        Path name = reading.nameOrNull(base);
        Path result = name == null ? null : name.then(segment(method));
        if (result != null) {
            reading.path(result);
            name(reading, value, result);
        }
        TypeWords words = recording.types().ofMethod(base.getClass(), method);
        boolean entities = types(reading, words, value);
        if (PlatformObjects.isBase(base)) {
            if (value instanceof Map || method.equals("getAttribute")) {
                statements.tellAll(reading);
            }
        } else if (entity == null) {
            origins.handedOut(reading, base, value, words.others(), result);
            if (!entities) {
                origins.computed(reading, base, result);
            }
        }
        shown(reading, depth, value);
    }

    /** An entity that was read and is not looked into is shown itself, by a converter or its toString. */
    void settle(Reading reading, int depth, Object next) {
        if (reading.shown() == null) {
            return;
        }
        Object entity = reading.shown();
        if (entity != next) {
            one(reading, recording.entities().orNull(entity.getClass()), entity);
        }
        reading.shown(null, depth);
    }

    private void shown(Reading reading, int depth, Object value) {
        if (isEntity(value)) {
            reading.shown(value, depth);
        }
    }

    private boolean isEntity(Object value) {
        return value != null && recording.entities().orNull(value.getClass()) != null;
    }

    private void root(Reading reading, String name, Object value) {
        EntityWords entity = value == null ? null : recording.entities().orNull(value.getClass());
        if (reading.isSameAgain(name, value) && entity != null) {
            return;
        }
        reading.against(names.against(name));
        if (entity != null && reading.isRow()) {
            one(reading, entity, value);
        }
        Bean<?> bean = PlatformObjects.isName(name) ? null : recording.beanOrNull(name);
        if (bean != null) {
            TypeWords words = recording.words(bean);
            boolean entities = types(reading, words, value);
            name(reading, value, Path.parse(name));
            statements.root(value, name);
            // A bean's properties tell themselves; what a producer made may be all that is shown.
            if (value == null || Members.isPlatform(value.getClass())) {
                origins.produced(reading, name, value, words, entities);
            }
        } else if (entity == null) {
            origins.attribute(reading, name, value);
        }
    }

    private void attribute(Reading reading, EntityWords entity, Object base, String property, Object value) {
        if (reading.covers(entity.path()) && reading.isKnown(base.getClass(), property)) {
            return;
        }
        if (entity.attributes().contains(property)) {
            if (!reading.covers(entity.path())) {
                Path path = instance(entity, base);
                if (path != null) {
                    path = path.then(property);
                    reading.path(path);
                    name(reading, value, path);
                }
            }
        } else if (entity.derived().containsKey(property)) {
            for (String source : entity.derived().get(property)) {
                Path path = instance(entity, base);
                reading.path(source.indexOf('.') >= 0 || path == null ? Path.parse(source) : path.then(source));
                inverse(reading, entity, base, source);
            }
        } else {
            one(reading, entity, base);
        }
        TypeWords words = recording.types().ofProperty(base.getClass(), property);
        // An association to one is told by the attribute's own change, unless the other side stores it.
        reading.whole(words.whole());
        inverse(reading, entity, base, property);
        if (words.opaque()) {
            reading.whole(Values.entities(value, recording.entities()));
        } else {
            reading.known(base.getClass(), property);
        }
    }

    private void inverse(Reading reading, EntityWords entity, Object base, String attribute) {
        if (entity.inverse().contains(attribute)) {
            reading.whole(
                    recording.types().ofProperty(base.getClass(), attribute).single());
        }
    }

    private void property(Reading reading, Object base, Object property, Object value) {
        Path path = reading.nameOrNull(base);
        Path further = path == null ? null : path.then(segment(property));
        if (further != null) {
            reading.path(further);
            name(reading, value, further);
        }
        boolean inContainer =
                Members.isContainer(base.getClass()) || base.getClass().isArray();
        TypeWords words = inContainer
                ? TypeWords.OTHERS
                : recording.types().ofProperty(base.getClass(), String.valueOf(property));
        boolean entities = inContainer ? isEntity(value) : types(reading, words, value);
        origins.handedOut(reading, base, value, words.others(), further);
        if (!entities && !statements.isEmpty() && (path == null || statements.rootOrNull(base) != null)) {
            origins.computed(reading, base, further);
        }
    }

    /** @return whether the value shows entities by itself, or would */
    private boolean types(Reading reading, TypeWords words, Object value) {
        reading.whole(words.whole());
        reading.rows(words.single());
        if (value == null) {
            reading.whole(words.absent());
        } else if (words.opaque()) {
            Set<String> held = Values.entities(value, recording.entities());
            reading.whole(held);
            return !held.isEmpty() || words.shows();
        }
        return words.shows();
    }

    private void one(Reading reading, EntityWords entity, Object instance) {
        if (!reading.covers(entity.path())) {
            Path path = instance(entity, instance);
            if (path != null) {
                reading.path(path);
            }
        }
    }

    private Path instance(EntityWords entity, Object instance) {
        String segment = recording.entities().segmentOrNull(instance);
        return segment == null ? null : Path.of(entity.path(), segment);
    }

    private static void name(Reading reading, Object value, Path path) {
        if (value != null && !Members.isPlatform(value.getClass()) || Values.isContainer(value)) {
            reading.name(value, path);
        }
    }

    private static String segment(Object property) {
        String text = String.valueOf(property);
        return text.isEmpty() || text.indexOf('.') >= 0 ? GroupName.segment(text) + "_" : text;
    }
}
