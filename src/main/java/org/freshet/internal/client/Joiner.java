package org.freshet.internal.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes one ES module of several, in the order in which a browser would run them. It knows no more of the language than our sources
 * need, and refuses the rest, lest it serve something else than what they say.
 */
final class Joiner {

    private final UnaryOperator<String> sources;
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, SourceModule> modules = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private Joiner(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * The entry, last, and whatever it imports, directly or not.
     *
     * @param sources from file to text
     * @throws IllegalStateException if they cannot be joined
     */
    static List<SourceModule> modules(String entry, UnaryOperator<String> sources) {
        Joiner joiner = new Joiner(sources);
        joiner.visit(entry);
        return List.copyOf(joiner.modules.values());
    }

    /** One module, with the exports of the last. */
    static String text(List<SourceModule> modules) {
        int last = modules.size() - 1;
        return modules.stream().limit(last).map(SourceModule::inner).collect(Collectors.joining())
                + modules.get(last).code();
    }

    private SourceModule visit(String file) {
        SourceModule known = modules.get(file);
        if (known != null) {
            return known;
        }
        if (!open.add(file)) {
            throw new IllegalStateException("Modules that import each other cannot be joined: " + open);
        }
        SourceModule module = SourceModule.parse(file, sources.apply(file));
        module.imports().forEach((from, names) -> {
            if (!visit(from).exports().containsAll(names)) {
                throw new IllegalStateException(
                        file + " imports " + names + ", and not all of that is exported by " + from);
            }
        });
        for (String name : module.names()) {
            String other = owners.putIfAbsent(name, file);
            if (other != null) {
                throw new IllegalStateException(
                        file + " and " + other + " cannot be joined: both have the top-level name " + name);
            }
        }
        open.remove(file);
        modules.put(file, module);
        return module;
    }
}
