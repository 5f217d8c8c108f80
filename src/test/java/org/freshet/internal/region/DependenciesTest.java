package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.on;
import static org.freshet.internal.region.Paths.onGroups;
import static org.freshet.internal.region.Paths.path;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void dependencies_areNotChangedThroughWhatTheyWereMadeOf() {
        Set<Path> paths = new HashSet<>(Set.of(path("todo")));
        Set<String> groups = new HashSet<>(Set.of("demo.todo"));
        Dependencies dependencies = new Dependencies(paths, groups);
        paths.clear();
        groups.clear();
        assertThat(dependencies).isEqualTo(new Dependencies(Set.of(path("todo")), Set.of("demo.todo")));
    }

    @Test
    void dependencies_areEmpty_withNeitherPathsNorGroups() {
        assertThat(Dependencies.NONE.isEmpty()).isTrue();
        assertThat(on("todo").isEmpty()).isFalse();
        assertThat(onGroups("demo.todo").isEmpty()).isFalse();
    }
}
