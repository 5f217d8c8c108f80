package org.freshet.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages show, or may show: in doubt they do. */
final class Shown {

    private final Vocabulary vocabulary;
    private final Mentions anywhere;
    private final Mentions live;
    private final TypeReach types;
    private final Set<String> named;
    private final List<String> subscribed;

    Shown(Vocabulary vocabulary, Views views) {
        this.vocabulary = vocabulary;
        this.anywhere = Mentions.of(
                views.all().stream().flatMap(v -> v.expressions().stream()).toList());
        this.live = new LiveMentions(views, vocabulary.beans().keySet()).find();
        this.types = new TypeReach(live.properties());
        live.roots().stream()
                .map(vocabulary.beans()::get)
                .filter(Objects::nonNull)
                .forEach(types::from);
        this.named = withSources(named(views));
        this.subscribed = Stream.concat(
                        views.regions().stream().flatMap(r -> r.subscribe().stream()),
                        views.all().stream().flatMap(v -> v.groups().stream()))
                .toList();
    }

    /** Whether a derived path is seen, or another is derived from it. */
    boolean mentions(String path) {
        return vocabulary.declarations().derived().values().stream()
                        .anyMatch(sources -> sources.stream().anyMatch(source -> Paths.hits(source, path)))
                || isNamed(path, named)
                || isRead(path, anywhere);
    }

    /** Whether a change of an entity may be seen. */
    boolean reaches(EntityWords entity) {
        return isNamed(entity.path(), named)
                || entity.groups().stream()
                        .anyMatch(group -> subscribed.stream().anyMatch(s -> Groups.meet(group, s)))
                || types.reaches(entity.type());
    }

    private Set<String> named(Views views) {
        return Stream.concat(
                        views.regions().stream().flatMap(region -> region.on().stream()),
                        vocabulary.declarations().regions().stream().flatMap(region -> region.paths().stream()))
                .map(El::withoutExpressions)
                .map(Paths::ofAnyInstance)
                .collect(Collectors.toSet());
    }

    /** With what the derived paths are derived from that are named or live. */
    private Set<String> withSources(Set<String> paths) {
        Map<String, Set<String>> derived = vocabulary.declarations().derived();
        Set<String> all = new HashSet<>(paths);
        int before;
        do {
            before = all.size();
            derived.forEach((path, sources) -> {
                if (isNamed(path, all) || isRead(path, live)) {
                    all.addAll(sources);
                }
            });
        } while (all.size() > before);
        return all;
    }

    private static boolean isNamed(String path, Set<String> named) {
        return named.stream().anyMatch(name -> Paths.hits(name, path));
    }

    /** The property of any variable may be that of an entity or of a bean that was handed on. */
    private static boolean isRead(String path, Mentions mentions) {
        return mentions.chains().stream().anyMatch(chain -> Paths.hits(chain, path))
                || path.contains(".") && mentions.properties().contains(Paths.last(path));
    }
}
