package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.region.Path;
import org.junit.jupiter.api.Test;

class DeclaredTypesTest {

    private final DeclaredTypes types = new DeclaredTypes(new TaskAlone());

    @Test
    void variable_thatAnInterfaceBindsForTheOneAboveIt_isWhatItStandsFor() {
        Object proxy = Proxy.newProxyInstance(
                TaskSource.class.getClassLoader(), new Class<?>[] {TaskSource.class}, (p, method, arguments) -> null);
        assertThat(types.ofProperty(proxy.getClass(), "items").whole()).containsExactly("task");
        assertThat(types.ofMethod(TaskSource.class, "getItems").whole()).containsExactly("task");
    }

    @Test
    void classThatIsAListOfEntities_holdsThese_andMayHoldMore() {
        for (String property : List.of("list", "some", "byName")) {
            TypeWords words = types.ofProperty(Holder.class, property);
            assertThat(words.whole()).containsExactly("task");
            assertThat(words.opaque()).isFalse();
            assertThat(words.others()).isTrue();
        }
    }

    @Test
    void classThatIsAListOfAnything_orOfItself_tellsNothing() {
        assertThat(types.ofProperty(Holder.class, "raw").opaque()).isTrue();
        assertThat(types.ofProperty(Holder.class, "row").opaque()).isTrue();
        assertThat(types.ofProperty(Holder.class, "tree").opaque()).isTrue();
    }

    @Test
    void getter_ofAPropertyWithASmallFirstLetterAndACapital_isFound() {
        assertThat(types.ofProperty(Holder.class, "eTasks").whole()).containsExactly("task");
        assertThat(types.ofProperty(Holder.class, "ETasks").whole()).isEmpty();
    }

    @Test
    void propertyThatNoGetterDeclares_mayHoldAnything() {
        assertThat(types.ofProperty(Holder.class, "none").others()).isTrue();
    }

    @Test
    void interfaceOfAnEntity_mayBeThatOfOthers() {
        assertThat(types.ofProperty(Holder.class, "titled").whole()).containsExactly("task");
        assertThat(types.ofProperty(Holder.class, "titled").others()).isTrue();
        assertThat(types.ofProperty(Holder.class, "eTasks").others()).isFalse();
    }

    public interface Titled {}

    public static final class Task implements Titled {}

    public interface Source<T> {
        List<T> getItems();
    }

    public interface TaskSource extends Source<Task> {}

    public interface Some extends Collection<Task> {}

    @SuppressWarnings("serial")
    public static class TaskList extends ArrayList<Task> {}

    @SuppressWarnings("serial")
    public static class ByName extends HashMap<String, Task> {}

    @SuppressWarnings("serial")
    public static class Row extends HashMap<String, Object> {}

    @SuppressWarnings("serial")
    public static class Tree extends ArrayList<Tree> {}

    public interface Holder {
        TaskList getList();

        Some getSome();

        ByName getByName();

        @SuppressWarnings("rawtypes")
        List getRaw();

        Row getRow();

        Tree getTree();

        List<Task> geteTasks();

        List<Titled> getTitled();
    }

    private static final class TaskAlone implements Entities {

        @Override
        public EntityWords orNull(Class<?> type) {
            return type == Task.class ? new EntityWords("task", Set.of(), Set.of(), Map.of()) : null;
        }

        @Override
        public Collection<String> assignableTo(Class<?> type) {
            return type == Task.class || type == Titled.class ? Set.of("task") : Set.of();
        }

        @Override
        public boolean isDerived(Path path) {
            return false;
        }

        @Override
        public String segmentOrNull(Object entity) {
            return null;
        }
    }
}
