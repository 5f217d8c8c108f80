package org.freshet.internal.faces;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewParametersTest {

    private final FakeRequest request = new FakeRequest();
    private final List<UIComponent> parameters = new ArrayList<>();
    private final UIPanel metadata = new UIPanel() {
        @Override
        public List<UIComponent> getChildren() {
            return parameters;
        }

        @Override
        public int getChildCount() {
            return parameters.size();
        }
    };

    ViewParametersTest() {
        // What components keep themselves needs an implementation of Faces.
        request.setViewRoot(new UIViewRoot() {
            @Override
            public UIComponent getFacet(String name) {
                return name.equals(METADATA_FACET_NAME) ? metadata : null;
            }
        });
    }

    @AfterEach
    void release() {
        request.release();
    }

    @Test
    void viewParameter_isAsItIsNow() {
        request.parameter("id", "1");
        request.parameter("sort", "title");
        viewParameter("id", true, "2");
        viewParameter("sort", true, null);
        assertThat(current()).containsOnly(entry("id", List.of("2")));
    }

    @Test
    void viewParameter_thatWasNotValid_isWhatThePageWasAskedFor() {
        request.parameter("id", "one");
        viewParameter("id", false, null);
        assertThat(current()).containsOnly(entry("id", List.of("one")));
    }

    /** A view parameter takes the first; the page may read them all. */
    @Test
    void viewParameter_thatWasGivenSeveralTimes_keepsAll_asLongAsItIsTheFirst() {
        request.parameter("tag", "red", "green");
        viewParameter("tag", true, "red");
        assertThat(current()).containsOnly(entry("tag", List.of("red", "green")));
        viewParameter("tag", true, "green");
        assertThat(current()).containsOnly(entry("tag", List.of("green")));
    }

    @Test
    void passwordOfALogIn_isNoParameterOfThePage() {
        request.parameter("j_password", "secret");
        request.parameter("id", "1");
        assertThat(current()).containsOnly(entry("id", List.of("1")));
    }

    private Map<String, List<String>> current() {
        return ViewParameters.current(request, ViewParameters.ofRequest(request));
    }

    private void viewParameter(String name, boolean valid, String value) {
        parameters.add(new UIViewParameter() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean isValid() {
                return valid;
            }

            @Override
            public String getStringValue(FacesContext context) {
                return value;
            }
        });
    }
}
