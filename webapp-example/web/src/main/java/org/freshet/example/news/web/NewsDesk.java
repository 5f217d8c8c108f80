package org.freshet.example.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.freshet.ReactivePublisher;
import org.freshet.example.news.Ticker;

/** The headline, and notices to everybody or to one user: the event {@code notice}. */
@Named
@RequestScoped
public class NewsDesk {

    @Inject
    private Ticker ticker;

    @Inject
    private ReactivePublisher publisher;

    @Inject
    private FacesContext faces;

    @NotBlank(message = "Say something")
    @Size(max = 100, message = "At most {max} characters")
    private String text;

    private String user;

    public String getHeadline() {
        return ticker.headline();
    }

    public void tellEverybody() {
        if (faces.getExternalContext().isUserInRole("editor")) {
            publisher.publishGlobal("notice", notice());
        } else {
            refuse("Only editors may tell everybody");
        }
    }

    public void tellUser() {
        if (faces.getExternalContext().getRemoteUser() != null) {
            publisher.publish(user, "notice", notice());
        } else {
            refuse("Log in first");
        }
    }

    private Map<String, String> notice() {
        return Map.of("from", faces.getExternalContext().getRemoteUser(), "text", text);
    }

    private void refuse(String why) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, why, null));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }
}
