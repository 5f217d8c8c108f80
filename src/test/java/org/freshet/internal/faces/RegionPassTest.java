package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ProjectStage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionPassTest {

    private final FakePage page = new FakePage(ProjectStage.Development);
    private final FragmentOrder order = FragmentOrder.forAll(new NobodyRequest(null, Locale.ENGLISH));

    @AfterEach
    void endsItsRequest() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"styleClass", "style", "tag"})
    void attributeOfTheElement_thatReads_isWhatTheRegionDependsOn(String attribute) throws IOException {
        Shown shown = rendered(page.region(Map.of(attribute, "task.colour")));
        assertThat(shown.text()).contains("red");
        assertThat(shown.dependencies().paths()).extracting(Path::toString).containsExactly("task.[1].colour");
    }

    @Test
    void region_thatFailsInDevelopment_isNotWhole_andShowsItsError() throws IOException {
        assertThat(rendered(page.region(Map.of(), "task.title")).whole()).isTrue();
        Shown shown = rendered(page.region(Map.of(), "task.title", "task.fault"));
        assertThat(shown.whole()).isFalse();
        assertThat(shown.text()).contains("rx-error", "broken");
        assertThat(shown.dependencies().paths()).extracting(Path::toString).contains("task.[1].title");
    }

    private Shown rendered(RegionComponent region) throws IOException {
        RegionPass.begin(page.context(), page.services, order);
        order.next();
        region.encodeChildren(page.context());
        return order.shownOrNull();
    }
}
