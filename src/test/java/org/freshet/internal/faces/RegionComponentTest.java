package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.freshet.internal.recording.Evidence;
import org.freshet.internal.recording.Recorded;
import org.freshet.internal.region.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionComponentTest {

    private static final Recorded PERSONAL =
            new Recorded(Set.of(), Set.of(new Evidence(Mode.PERSONAL, "#{session} is read")));

    private final FakeRequest request = new FakeRequest();
    private final RegionComponent outermost = new RegionComponent();
    private final RegionComponent outer = new RegionComponent();
    private final RegionComponent inner = new RegionComponent();

    RegionComponentTest() {
        outer.setParent(outermost);
        inner.setParent(outer);
    }

    @AfterEach
    void release() {
        request.release();
    }

    /** Also where it is rendered by itself. */
    @Test
    void regionInside_isBuiltForAll_unlessTheTagsOfAnyRegionAround_haveReadWhatIsPersonal() {
        assertThat(inner.isBuiltForAll()).isTrue();
        outermost.built(PERSONAL, 1);
        assertThat(inner.isBuiltForAll()).isFalse();
        outermost.built(Recorded.NOTHING, 1);
        outer.built(PERSONAL, 2);
        assertThat(inner.isBuiltForAll()).isFalse();
        assertThat(outer.isBuiltForAll()).isTrue();
    }

    @Test
    void itsOwnTags_haveNoSayInThat() {
        inner.built(PERSONAL, 3);
        assertThat(inner.isBuiltForAll()).isTrue();
    }
}
