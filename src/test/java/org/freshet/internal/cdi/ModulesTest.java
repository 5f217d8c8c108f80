package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {

    /** A class that each web application has for itself. */
    static class Page {}

    private final Modules modules = new Modules();
    private final ClassLoader library = ModulesTest.class.getClassLoader();
    private final ClassLoader one = new War(library);
    private final ClassLoader other = new War(library);

    @Test
    void partsOfAllApplications_areSeenByAllOfThemOnly() throws ClassNotFoundException {
        modules.add(ModulesTest.class);
        modules.add(one.loadClass(Page.class.getName()));
        assertThat(modules.areAllSeenBy(List.of(one))).isTrue();
        modules.add(other.loadClass(Page.class.getName()));
        assertThat(modules.areAllSeenBy(List.of(one))).isFalse();
        assertThat(modules.areAllSeenBy(List.of(other))).isFalse();
        assertThat(modules.areAllSeenBy(List.of(one, other))).isTrue();
    }

    @Test
    void partsOfTheServer_areNoneOfTheApplications() throws ClassNotFoundException {
        modules.add(String.class);
        modules.add(new War(null).loadClass(Page.class.getName()));
        assertThat(modules.areAllSeenBy(List.of(one))).isTrue();
    }

    private static final class War extends ClassLoader {

        War(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.equals(Page.class.getName())) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            try (InputStream in = Page.class.getResourceAsStream("ModulesTest$Page.class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
