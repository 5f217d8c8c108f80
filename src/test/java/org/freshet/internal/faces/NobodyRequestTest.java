package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NobodyRequestTest {

    private final NobodyRequest request = new NobodyRequest(Absent.of(ServletContext.class), Locale.ENGLISH);

    @Test
    void whateverTellsWhoLooks_isRemembered() {
        Map<Consumer<HttpServletRequest>, String> questions = Map.of(
                HttpServletRequest::getUserPrincipal,
                "its user",
                HttpServletRequest::getRemoteUser,
                "its user",
                HttpServletRequest::getAuthType,
                "its user",
                asked -> asked.getHeader("authorization"),
                "its user",
                asked -> asked.isUserInRole("admin"),
                "a role of its user",
                HttpServletRequest::getCookies,
                "its cookies",
                asked -> asked.getHeaders("Cookie"),
                "its cookies",
                HttpServletRequest::getRemoteAddr,
                "its address",
                HttpServletRequest::getRemoteHost,
                "its address");
        questions.forEach((question, asked) -> {
            request.forget();
            question.accept(request);
            assertThat(request.askedOrNull()).isEqualTo(asked);
        });
    }

    @Test
    void whatFacesAsksForEachPage_tellsNobody() {
        request.getSession(false);
        request.getHeader("Faces-Request");
        request.getHeaderNames();
        request.getAttribute("user");
        assertThat(request.askedOrNull()).isNull();
    }
}
