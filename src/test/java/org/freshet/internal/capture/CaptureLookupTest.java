package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit.MockBean;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A capture of its own for each time that CDI is asked. */
@EnableWeld
class CaptureLookupTest {

    private final List<Capture> given = new ArrayList<>();
    private final ClassLoader own = Thread.currentThread().getContextClassLoader();
    private final CaptureLookup lookup = new CaptureLookup();

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(CaptureLookupTest.class)
            .addBeans(MockBean.<Capture>builder()
                    .types(Capture.class)
                    .scope(Dependent.class)
                    .create(creation -> {
                        given.add(new Capture(new EntityModels(), publications -> {}, () -> null, () -> null));
                        return given.get(given.size() - 1);
                    })
                    .build())
            .build();

    @AfterEach
    void giveBack() {
        Thread.currentThread().setContextClassLoader(own);
    }

    @Test
    void cdi_isAskedOnceForEachApplication() {
        Capture first = lookup.orNull();
        assertThat(lookup.orNull()).isSameAs(first);
        Thread.currentThread().setContextClassLoader(new ClassLoader(own) {});
        Capture second = lookup.orNull();
        assertThat(second).isNotSameAs(first);
        assertThat(lookup.orNull()).isSameAs(second);
        Thread.currentThread().setContextClassLoader(own);
        assertThat(lookup.orNull()).isSameAs(first);
        assertThat(given).containsExactly(first, second);
    }

    @Test
    void thread_withoutContextClassLoader_isAnsweredAllTheSame() {
        Thread.currentThread().setContextClassLoader(null);
        assertThat(lookup.orNull()).isNotNull();
    }
}
