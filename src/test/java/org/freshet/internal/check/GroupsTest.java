package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {

    @ParameterizedTest
    @CsvSource({
        "demo.todo, demo.todo, true",
        "demo.todo, demo.todos, false",
        "demo.todo, demoxtodo, false",
        "demo.todo.{id}, demo.todo.42, true",
        "demo.todo.{id}, demo.todo, false",
        "demo.todo.{id}, demo.todo.#{t.id}, true",
        "demo.todo, demo.#{kind}, true",
        "demo.todo, #{page.groups}, true",
        "room.{room.id}.x, room.#{r.id}.y, false",
        "{kind}.todo, demo.todo, true"
    })
    void groups_meetIfTheyMayBeTheSame(String declared, String subscribed, boolean expected) {
        assertThat(Groups.meet(declared, subscribed)).isEqualTo(expected);
    }
}
