package org.freshet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the packages, as each one's package-info says. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final String API = "org.freshet";
    private static final String SPI = "org.freshet.spi";
    private static final String TEXT = "org.freshet.internal.text";
    private static final String THREAD = "org.freshet.internal.thread";
    private static final String BROKER = "org.freshet.internal.broker";
    private static final String WIRE = "org.freshet.internal.wire";
    private static final String TOKEN = "org.freshet.internal.token";
    private static final String PROTOCOL = "org.freshet.internal.protocol";
    private static final String CALL = "org.freshet.internal.call";
    private static final String REGION = "org.freshet.internal.region";
    private static final String RECORDING = "org.freshet.internal.recording";
    private static final String CAPTURE = "org.freshet.internal.capture";
    private static final String CLIENT = "org.freshet.internal.client";
    private static final String CDI = "org.freshet.internal.cdi";

    /** What a package may import beside itself and {@code java}. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            entry(
                    API,
                    List.of(
                            "jakarta.inject",
                            "jakarta.enterprise.util",
                            "jakarta.enterprise.inject",
                            "jakarta.enterprise.context")),
            entry(SPI, List.of(API)),
            entry("org.freshet.jpa", List.of(API, CAPTURE, "jakarta.persistence..")),
            entry(TEXT, List.of()),
            entry(THREAD, List.of()),
            entry("org.freshet.internal.settings", List.of(TEXT)),
            entry(BROKER, List.of(API, SPI)),
            entry(TOKEN, List.of("jakarta.json..", "javax.crypto..")),
            entry(WIRE, List.of(API, "jakarta.json..")),
            entry(
                    CALL,
                    List.of(
                            API,
                            SPI,
                            BROKER,
                            WIRE,
                            TEXT,
                            THREAD,
                            "jakarta.annotation.security",
                            "jakarta.enterprise..",
                            "jakarta.json..",
                            "jakarta.validation..")),
            entry(PROTOCOL, List.of(API, BROKER, CALL, REGION, WIRE, TOKEN, TEXT, "jakarta.servlet..")),
            entry(REGION, List.of(API)),
            entry(
                    "org.freshet.internal.inspector",
                    List.of(API, "jakarta.servlet..", "jakarta.enterprise.inject..", "javax.naming..")),
            entry(
                    RECORDING,
                    List.of(
                            API,
                            REGION,
                            "jakarta.faces..",
                            "jakarta.el..",
                            "jakarta.servlet..",
                            "jakarta.inject",
                            "jakarta.interceptor",
                            "jakarta.enterprise..")),
            entry(
                    CAPTURE,
                    List.of(
                            API,
                            TEXT,
                            "jakarta.persistence..",
                            "jakarta.transaction..",
                            "jakarta.enterprise.inject..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "org.w3c.dom..",
                            "org.hibernate..",
                            "org.eclipse.persistence..")),
            entry(
                    "org.freshet.internal.statement",
                    List.of(API, CAPTURE, RECORDING, REGION, TEXT, "jakarta.faces..", "org.hibernate..")),
            entry("org.freshet.internal.check", List.of(API, TEXT, "javax.xml..", "org.xml.sax..")),
            entry("org.freshet.internal.relay", List.of(API, SPI, TEXT, "jakarta.jms..", "javax.naming..")),
            entry(
                    "org.freshet.internal.websocket",
                    List.of(
                            API,
                            BROKER,
                            PROTOCOL,
                            WIRE,
                            TOKEN,
                            TEXT,
                            "jakarta.websocket..",
                            "jakarta.servlet..",
                            "jakarta.inject")),
            entry(CLIENT, List.of(WIRE, "jakarta.servlet..", "jakarta.enterprise.inject..")),
            entry(
                    "org.freshet.internal.faces",
                    List.of(
                            API,
                            CLIENT,
                            PROTOCOL,
                            REGION,
                            RECORDING,
                            BROKER,
                            TOKEN,
                            WIRE,
                            TEXT,
                            "jakarta.faces..",
                            "jakarta.el..",
                            "jakarta.servlet..",
                            "jakarta.enterprise..")),
            entry(
                    CDI,
                    List.of(
                            "org.freshet..",
                            "jakarta.enterprise..",
                            "jakarta.inject",
                            "jakarta.annotation.security",
                            "jakarta.servlet..",
                            "jakarta.transaction..",
                            "jakarta.validation..",
                            "jakarta.json.bind..",
                            "javax.naming..",
                            "jakarta.annotation",
                            "javax.management",
                            "org.eclipse.microprofile.config..",
                            "org.eclipse.microprofile.metrics..")));

    static Set<String> packages() {
        return ALLOWED.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void package_imports_onlyWhatItsPackageInfoSays(String name) {
        String[] allowed = Stream.concat(Stream.of("", "java..", name), ALLOWED.get(name).stream())
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(MAIN);
    }

    @Test
    void packages_areThoseOfTheTable_eachWithItsPackageInfo() {
        assertThat(MAIN.stream().map(type -> type.getPackageName()).collect(Collectors.toSet()))
                .isEqualTo(packages());
        for (String name : packages()) {
            assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                    .exists();
        }
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void compositionRoot_isImportedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CDI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CDI)
                .check(MAIN);
    }

    @Test
    void providers_areLinkedByTheClassesNamedAfterThemOnly() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Hibernate[^.]*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(MAIN);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.EclipseLink[^.]*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.persistence..")
                .check(MAIN);
    }

    @Test
    void logging_isTheSystemLoggers() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    @Test
    void staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    /** Several applications share a server: what is static must not change. */
    @Test
    void staticFields_holdNothingThatChanges() throws ReflectiveOperationException {
        for (var declared :
                MAIN.stream().flatMap(type -> type.getFields().stream()).toList()) {
            Set<JavaModifier> modifiers = declared.getModifiers();
            if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                Field field = declared.reflect();
                assertThat(isUnchanging(field)).as("%s", field).isTrue();
            }
        }
    }

    private static boolean isUnchanging(Field field) throws ReflectiveOperationException {
        Class<?> type = field.getType();
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            field.setAccessible(true);
            return field.get(null).getClass().getName().startsWith("java.util.ImmutableCollections$");
        }
        return !type.isArray()
                && !type.getName().startsWith("java.util.concurrent.")
                && !ThreadLocal.class.isAssignableFrom(type)
                && (type == String.class || !CharSequence.class.isAssignableFrom(type))
                && type != Object.class
                && Modifier.isFinal(field.getModifiers());
    }
}
