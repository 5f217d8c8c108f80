package org.freshet.example.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in form, and the way out. */
@Named
@RequestScoped
public class Login {

    private static final String HOME = "/index.xhtml";
    private static final String OWN_PAGE = "/\\w+\\.x?html";

    @Inject
    private FacesContext faces;

    @Inject
    private SecurityContext security;

    /** The page that asked for a log-in. */
    @Inject
    @ManagedProperty("#{param.to}")
    private String to;

    private String name;
    private String password;

    public void enter() throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        // Who comes as somebody else is not that one any longer, whatever the password.
        request.logout();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            request.changeSessionId();
            // Nowhere but here: the address was in a link.
            go(to != null && to.matches(OWN_PAGE) ? to : HOME);
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, "Wrong name or password", null));
        }
    }

    public void leave() throws IOException, ServletException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        request.logout();
        request.getSession().invalidate();
        go(HOME);
    }

    private void go(String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
