package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.ChangeKind.CREATED;
import static org.freshet.ChangeKind.REMOVED;
import static org.freshet.ChangeKind.UPDATED;

import java.util.Arrays;
import org.freshet.GroupNotice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static GroupNames names(String collection, String instance, String... also) {
        return new GroupNames(collection, instance, Arrays.asList(also));
    }

    @Test
    @Tag("S01")
    void created_isToldToCollectionAndFurtherGroups() {
        GroupNames names = names("todo", "todo.1", "user.a");
        assertThat(Notices.of(CREATED, names, names))
                .containsExactly(
                        new GroupNotice("todo", CREATED, true, null), new GroupNotice("user.a", CREATED, true, null));
    }

    @Test
    @Tag("S02")
    void updated_isToldToCollectionWithoutAttributes() {
        GroupNames names = names("todo", "todo.1", "user.a");
        assertThat(Notices.of(UPDATED, names, names))
                .containsExactly(
                        new GroupNotice("todo.1", UPDATED, true, null),
                        new GroupNotice("user.a", UPDATED, true, null),
                        new GroupNotice("todo", UPDATED, false, null));
    }

    @Test
    @Tag("S03")
    void removed_isToldToCollectionLastWithTarget() {
        GroupNames names = names("todo", "todo.1", "user.a");
        assertThat(Notices.of(REMOVED, names, names))
                .containsExactly(
                        new GroupNotice("todo.1", REMOVED, false, null),
                        new GroupNotice("user.a", REMOVED, false, null),
                        new GroupNotice("todo", REMOVED, false, "todo.1"));
    }

    @Test
    void moved_inEveryRole_isToldToBothSides() {
        assertThat(Notices.of(UPDATED, names("a", "a.1", "user.a"), names("b", "b.1", "user.b")))
                .containsExactly(
                        new GroupNotice("a.1", REMOVED, false, null),
                        new GroupNotice("b.1", CREATED, true, null),
                        new GroupNotice("user.a", REMOVED, false, null),
                        new GroupNotice("user.b", CREATED, true, null),
                        new GroupNotice("a", REMOVED, false, "a.1"),
                        new GroupNotice("b", CREATED, true, null));
    }

    @Test
    void group_thatChangesItsRole_wasNeitherLeftNorJoined() {
        assertThat(Notices.of(
                        UPDATED,
                        names("todo", "todo.1", "user.a", "user.b"),
                        names("todo", "todo.1", "user.b", "user.a")))
                .extracting(GroupNotice::kind)
                .containsOnly(UPDATED);
        assertThat(Notices.of(
                        UPDATED,
                        names("todo", "todo.1", "user.a", "user.b"),
                        names("todo", "todo.1", "user.c", "user.a")))
                .containsExactly(
                        new GroupNotice("todo.1", UPDATED, true, null),
                        new GroupNotice("user.c", CREATED, true, null),
                        new GroupNotice("user.b", REMOVED, false, null),
                        new GroupNotice("user.a", UPDATED, true, null),
                        new GroupNotice("todo", UPDATED, false, null));
    }

    @Test
    void group_leftInOneRoleAndKeptInAnother_isUpdatedOnly() {
        assertThat(Notices.of(
                        UPDATED,
                        names("todo", "todo.1", "user.a", "user.a"),
                        names("todo", "todo.1", "user.b", "user.a")))
                .filteredOn(notice -> notice.group().equals("user.a"))
                .containsExactly(new GroupNotice("user.a", UPDATED, true, null));
    }

    @Test
    void placeholder_withoutValue_tellsTheOtherSideOnly() {
        assertThat(Notices.of(UPDATED, names("a", null, (String) null), names("a", null, "user.b")))
                .containsExactly(
                        new GroupNotice("user.b", CREATED, true, null), new GroupNotice("a", UPDATED, false, null));
    }

    @Test
    void group_inTwoRoles_isToldTheSameOnce() {
        GroupNames names = names("todo", "todo.1", "todo", "todo.1");
        assertThat(Notices.of(CREATED, names, names))
                .containsExactly(
                        new GroupNotice("todo", CREATED, true, null), new GroupNotice("todo.1", CREATED, true, null));
    }
}
