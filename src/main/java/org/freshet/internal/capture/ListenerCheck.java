package org.freshet.internal.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.freshet.internal.text.CaptureTexts;

/** Finds the reactive entities whose changes nobody would report. */
public final class ListenerCheck {

    private static final String HIBERNATE = "org.hibernate.integrator.spi.Integrator";
    private static final String LISTENER = "org.freshet.jpa.ReactiveListener";
    private static final String MAPPING_FILE = "META-INF/freshet-orm.xml";
    private static final String DEFAULT_MAPPING_FILE = "META-INF/orm.xml";

    /** @return a text for each entity that is not listened to, with the line to add; empty if all is well */
    public List<String> problems(Collection<Class<?>> reactive) {
        return reactive.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .filter(type -> !isListenedTo(type))
                .map(CaptureTexts::notCaptured)
                .toList();
    }

    private static boolean isListenedTo(Class<?> entity) {
        ClassLoader loader = entity.getClassLoader();
        List<PersistenceUnit> units = PersistenceUnits.visibleFrom(loader).stream()
                .filter(unit -> unit.covers(entity))
                .toList();
        return isListenedToByHibernate(loader, units)
                || namesListener(entity)
                || !excludesDefaults(entity)
                        && units.stream()
                                .flatMap(unit ->
                                        Stream.concat(Stream.of(DEFAULT_MAPPING_FILE), unit.mappingFiles().stream()))
                                .anyMatch(file -> declaresListener(loader, file));
    }

    private static boolean isListenedToByHibernate(ClassLoader loader, List<PersistenceUnit> units) {
        return Presence.of(HIBERNATE, loader)
                && (units.isEmpty() || units.stream().anyMatch(PersistenceUnit::mayUseHibernate));
    }

    private static boolean namesListener(Class<?> entity) {
        return hierarchy(entity)
                .map(c -> c.getDeclaredAnnotation(EntityListeners.class))
                .anyMatch(listeners -> listeners != null
                        && Arrays.stream(listeners.value())
                                .flatMap(ListenerCheck::hierarchy)
                                .anyMatch(c -> c.getName().equals(LISTENER)));
    }

    private static boolean excludesDefaults(Class<?> entity) {
        return hierarchy(entity).anyMatch(c -> c.getDeclaredAnnotation(ExcludeDefaultListeners.class) != null);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass);
    }

    /** Ours does; one of the application's may name the listener too. */
    private static boolean declaresListener(ClassLoader loader, String mappingFile) {
        if (mappingFile.equals(MAPPING_FILE)) {
            return true;
        }
        try (InputStream in = loader.getResourceAsStream(mappingFile)) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(LISTENER);
        } catch (IOException e) {
            return false;
        }
    }
}
