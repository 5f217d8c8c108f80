package org.freshet.it.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Whoever the session says it is. {@code ?do=login&user=alice} makes it say so. */
@ApplicationScoped
public class SessionLogin implements HttpAuthenticationMechanism {

    static final String USER = "user";

    @Inject
    private People people;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if ("login".equals(request.getParameter("do"))) {
            request.getSession(true).setAttribute(USER, request.getParameter(USER));
        }
        HttpSession session = request.getSession(false);
        String user = session == null ? null : (String) session.getAttribute(USER);
        return user == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(new Person(user), people.roles(user));
    }
}
