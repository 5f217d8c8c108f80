package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeReachTest {

    interface Item {}

    static class Todo implements Item {
        public Person getOwner() {
            return null;
        }
    }

    static class Urgent extends Todo {}

    static class Person {}

    static class Base<T> {
        public List<T> getAll() {
            return List.of();
        }
    }

    static class Middle<U extends Serializable, T> extends Base<T> {}

    static class Todos extends Middle<String, Todo> {
        public int getCount() {
            return 0;
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Bean {
        public Map<String, ? extends List<Todo>> getByName() {
            return Map.of();
        }

        public Todo[][] getGrid() {
            return null;
        }

        public List<Todo>[] getLists() {
            return null;
        }

        public Item getItem() {
            return null;
        }

        public Urgent getUrgent() {
            return null;
        }

        public Object getAnything() {
            return null;
        }

        public List getRaw() {
            return null;
        }

        public List<?> getUnknown() {
            return null;
        }

        public String getText() {
            return "";
        }

        public Todo find(long id) {
            return null;
        }

        public <T extends Comparable<T>> T greatest() {
            return null;
        }

        public boolean isTodo() {
            return false;
        }
    }

    private static boolean reaches(Class<?> entity, Type from, String... properties) {
        TypeReach reach = new TypeReach(Set.of(properties));
        reach.from(from);
        return reach.reaches(entity);
    }

    @Test
    void type_behindAMentionedProperty_isReached_howeverItIsDeclared() {
        for (String property : List.of("byName", "grid", "lists", "item", "urgent", "find")) {
            assertThat(reaches(Todo.class, Bean.class, property)).as(property).isTrue();
        }
    }

    @Test
    void type_behindNoMentionedProperty_isNotReached() {
        assertThat(reaches(Todo.class, Bean.class)).isFalse();
        assertThat(reaches(Todo.class, Bean.class, "text", "greatest", "todo", "grids"))
                .isFalse();
        assertThat(reaches(Person.class, Bean.class, "byName", "item", "find")).isFalse();
    }

    @Test
    void type_behindAnotherOne_isReachedIfThePropertyIsMentioned() {
        assertThat(reaches(Person.class, Bean.class, "byName", "owner")).isTrue();
        assertThat(reaches(Person.class, Bean.class, "owner")).isFalse();
    }

    @Test
    void type_thatIsNotDeclared_mayBeAny() {
        for (String property : List.of("anything", "raw", "unknown")) {
            assertThat(reaches(Person.class, Bean.class, property)).as(property).isTrue();
        }
    }

    @Test
    void subclass_ofAReachedType_isReached_andItsSuperclass() {
        assertThat(reaches(Urgent.class, Bean.class, "byName")).isTrue();
        assertThat(reaches(Todo.class, Bean.class, "urgent")).isTrue();
    }

    @Test
    void typeArguments_ofASuperclass_areReached() {
        assertThat(reaches(Todo.class, Todos.class, "all")).isTrue();
        assertThat(reaches(Person.class, Todos.class, "all")).isFalse();
    }

    @Test
    void typeArguments_ofAProducer_areReached() throws NoSuchMethodException {
        Type produced = Bean.class.getMethod("getByName").getGenericReturnType();
        assertThat(reaches(Todo.class, produced)).isTrue();
        assertThat(reaches(Person.class, produced)).isFalse();
    }
}
