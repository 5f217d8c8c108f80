package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerCheckTest {

    private static final String LINE = "<mapping-file>META-INF/freshet-orm.xml</mapping-file>";

    /** An application's class loader: its own entities, its own persistence.xml, and no Hibernate unless wanted. */
    private static final class Application extends ClassLoader {

        private final String persistenceXml;
        private final boolean hibernate;

        Application(String persistenceXml, boolean hibernate) {
            super(ListenerCheckTest.class.getClassLoader());
            this.persistenceXml = persistenceXml;
            this.hibernate = hibernate;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.hibernate.") && !hibernate) {
                throw new ClassNotFoundException(name);
            }
            if (!name.equals(Tagged.class.getName()) && !name.equals(ListenedTodo.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/persistence.xml") && persistenceXml != null
                    ? Collections.enumeration(List.of(url(persistenceXml)))
                    : super.getResources(name);
        }

        private static URL url(String content) throws MalformedURLException {
            return new URL(null, "test:persistence.xml", new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                        }
                    };
                }
            });
        }
    }

    private static String unit(String content) {
        return "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'><persistence-unit name='u'>"
                + content + "</persistence-unit></persistence>";
    }

    private static List<String> problems(Class<?> entity, String persistenceXml, boolean hibernate) {
        try {
            Class<?> own = new Application(persistenceXml, hibernate).loadClass(entity.getName());
            return new ListenerCheck().problems(List.of(own));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void entity_withHibernate_isListenedTo() {
        assertThat(problems(Tagged.class, unit(""), true)).isEmpty();
        assertThat(problems(Tagged.class, null, true)).isEmpty();
    }

    @Test
    void entity_withHibernateVisibleButAnotherProvider_isReported() {
        String other = unit("<provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>");
        assertThat(problems(Tagged.class, other, true)).hasSize(1);
    }

    @Test
    void entity_withoutAnyListener_isReportedWithTheLineToAdd() {
        assertThat(problems(Tagged.class, unit(""), false))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("RX0201").contains(Tagged.class.getName(), LINE));
        assertThat(problems(Tagged.class, null, false)).hasSize(1);
    }

    @Test
    void entity_namingTheListener_isListenedTo() {
        assertThat(problems(ListenedTodo.class, unit(""), false)).isEmpty();
    }

    @Test
    void entity_ofAUnitWithTheMappingFile_isListenedTo() {
        assertThat(problems(Tagged.class, unit(LINE), false)).isEmpty();
        assertThat(problems(
                        Tagged.class,
                        unit(LINE + "<class>" + Tagged.class.getName()
                                + "</class><exclude-unlisted-classes>true</exclude-unlisted-classes>"),
                        false))
                .isEmpty();
    }

    @Test
    void entity_notInTheUnitWithTheMappingFile_isReported() {
        String other = unit(LINE + "<class>other.Entity</class><exclude-unlisted-classes/>");
        assertThat(problems(Tagged.class, other, false)).hasSize(1);
    }

    @Test
    void persistenceXml_withDocumentType_isNotRead() {
        String hostile = "<!DOCTYPE persistence [<!ENTITY m SYSTEM 'file:///etc/hostname'>]>" + unit(LINE);
        assertThat(problems(Tagged.class, hostile, false)).hasSize(1);
    }
}
