package org.freshet.internal.region;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.path;
import static org.freshet.internal.region.Paths.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathTrieTest {

    private final PathTrie<Integer> trie = new PathTrie<>();

    private record Filed(Path path, int value) {}

    private Map<Path, Path> hitBy(List<Path> paths) {
        return trie.hitBy(paths).entrySet().stream()
                .collect(toMap(hit -> hit.getKey().path(), Map.Entry::getValue));
    }

    @Test
    void nodes_thatAreHitBySeveral_areFoundOnce_withTheFirst() {
        trie.add(path("todo"), 1);
        trie.add(path("todo.title"), 2);
        trie.add(path("todo.[42].title"), 3);
        assertThat(hitBy(paths("todo.[42].title", "todo.title", "todo", "other")))
                .isEqualTo(Map.of(
                        path("todo"), path("todo.[42].title"),
                        path("todo.[42].title"), path("todo.[42].title"),
                        path("todo.title"), path("todo.title")));
    }

    @Test
    void trie_withoutItsValues_isEmpty() {
        trie.add(path("a.b.c"), 1);
        trie.add(path("a.b"), 1);
        trie.add(path("a.b"), 2);
        trie.remove(path("a.b.c"), 1);
        trie.remove(path("a.b"), 1);
        assertThat(trie.isEmpty()).isFalse();
        trie.remove(path("a.b"), 2);
        assertThat(trie.isEmpty()).isTrue();
    }

    @Test
    void value_thatIsNotThere_isRemovedWithoutHarm() {
        trie.add(path("a.b"), 1);
        trie.remove(path("a.b"), 2);
        trie.remove(path("a.b.c"), 1);
        trie.remove(path("x"), 1);
        assertThat(hitBy(paths("a"))).containsOnlyKeys(path("a.b"));
    }

    /** Against the definition: every path with every other. */
    @Test
    void values_ofRandomPaths_areThoseThatAreHit() {
        Random random = new Random(7);
        Set<Filed> filed = new HashSet<>();
        for (int round = 0; round < 3_000; round++) {
            Filed next = new Filed(randomPath(random), random.nextInt(3));
            if (random.nextInt(3) > 0) {
                trie.add(next.path(), next.value());
                filed.add(next);
            } else {
                trie.remove(next.path(), next.value());
                filed.remove(next);
            }
            List<Path> changed = List.of(randomPath(random), randomPath(random), randomPath(random));
            List<Filed> found = new ArrayList<>();
            trie.hitBy(changed).keySet().forEach(node -> node.values()
                    .forEach(v -> found.add(new Filed(node.path(), v))));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(filed.stream()
                            .filter(each -> changed.stream().anyMatch(each.path()::hits))
                            .toList());
        }
    }

    private static Path randomPath(Random random) {
        String[] segments = new String[1 + random.nextInt(4)];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = "abc".substring(random.nextInt(3)).substring(0, 1);
        }
        return Path.of(segments);
    }
}
