package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.ReactiveDeclarations;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.check.ContractCheck;
import org.freshet.internal.check.Declarations;
import org.freshet.internal.check.EntityWords;
import org.freshet.internal.check.Finding;
import org.freshet.internal.check.Views;
import org.freshet.internal.check.Vocabulary;
import org.freshet.internal.faces.DeclaredPaths;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.Path;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;
import org.freshet.internal.text.ModelTexts;

/** What the application declares of its paths, and whether its pages keep to it. */
final class Contract {

    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final String MECHANISM =
            "jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism";

    /** A web application that waits for the others to be judged with it. */
    private record Started(ClassLoader loader, Views views) {}

    private final EntityPaths names;
    private final Map<String, Type> beans;
    private final Modules modules;
    private final Declarations declarations = new Declarations();
    private final List<Started> waiting = new ArrayList<>();
    private boolean judged;
    /** Whether anybody can be logged in at one of them. */
    private boolean identity;

    private Contract(EntityPaths names, Map<String, Type> beans, Modules modules) {
        this.names = names;
        this.beans = beans;
        this.modules = modules;
    }

    /** Asks the application, once. */
    static Contract of(EntityPaths names, Map<String, Type> beans, Modules modules, BeanManager manager) {
        Contract contract = new Contract(names, beans, modules);
        beans.forEach((name, type) -> {
            if (Named.classOrNull(type) != null) {
                contract.declarations.bean(name, Named.classOrNull(type));
            }
        });
        names.entities().forEach(entity -> contract.declarations.entity(names.name(entity), entity));
        manager.getEvent().select(ReactiveDeclarations.class).fire(contract.declarations);
        return contract;
    }

    EntityPaths names() {
        return names;
    }

    Declarations declarations() {
        return declarations;
    }

    /** Further paths of regions, by view and component id. */
    DeclaredPaths regions() {
        DeclaredPaths declared = new DeclaredPaths();
        declarations.regions().forEach(region -> region.paths()
                .forEach(path -> declared.add(region.view(), region.region(), Path.parse(path))));
        return declared;
    }

    /** A derivation from an attribute is one from which rows there are, too: a new row has a value. */
    void addTo(Derivations derivations) {
        declarations.derivations().forEach(derivation -> {
            Set<Path> sources = new LinkedHashSet<>();
            derivation.sources().forEach(source -> {
                Path path = Path.parse(source);
                sources.add(path);
                if (path.segments().size() > 1 && isEntity(path.segments().get(0))) {
                    sources.add(Path.of(path.segments().get(0), Path.ROWS));
                }
            });
            derivations.derive(Path.parse(derivation.path()), sources);
        });
    }

    private boolean isEntity(String name) {
        return names.entities().stream().anyMatch(entity -> names.name(entity).equals(name));
    }

    /**
     * Called while a web application starts, by one at a time. What is missing anywhere is judged when no other is to come.
     *
     * @throws IllegalArgumentException if something is wrong and the settings say that this is fatal
     */
    void check(ServletContext context, Settings settings, BeanManager manager) {
        String wanted = settings.text(Setting.CHECK);
        if (wanted.equals("off")) {
            return;
        }
        Views own = Views.read(new WebFiles(context));
        if (!judged) {
            waiting.add(new Started(context.getClassLoader(), own));
        }
        identity |= hasIdentity(context, manager);
        List<String> errors = new ArrayList<>();
        for (Finding finding : new ContractCheck(vocabulary()).findings(own, takeEverywhere())) {
            boolean error = finding.severity() == Finding.Severity.ERROR;
            LOG.log(error ? Level.ERROR : Level.WARNING, finding.text());
            if (error) {
                errors.add(finding.text());
            }
        }
        if (wanted.equals("fail") && !errors.isEmpty()) {
            throw new IllegalArgumentException(ModelTexts.problems(errors));
        }
    }

    /** The pages of all web applications, once; none while others are to come, or are later than can be known. */
    private List<Views> takeEverywhere() {
        if (judged
                || !modules.areAllSeenBy(waiting.stream().map(Started::loader).toList())) {
            return List.of();
        }
        judged = true;
        List<Views> all = waiting.stream().map(Started::views).toList();
        waiting.clear();
        return all;
    }

    private Vocabulary vocabulary() {
        List<EntityWords> entities = names.entities().stream()
                .map(entity ->
                        EntityWords.of(names.name(entity), entity, names.attributes(entity), names.groups(entity)))
                .toList();
        return new Vocabulary(entities, beans, declarations, identity);
    }

    private static boolean hasIdentity(ServletContext context, BeanManager manager) {
        try (InputStream xml = context.getResourceAsStream("/WEB-INF/web.xml")) {
            if (xml != null && new String(xml.readAllBytes(), StandardCharsets.UTF_8).contains("<login-config")) {
                return true;
            }
            Class<?> mechanism = Class.forName(MECHANISM, false, context.getClassLoader());
            return !manager.getBeans(mechanism).isEmpty();
        } catch (IOException | ClassNotFoundException e) {
            return false;
        }
    }
}
