package org.freshet.it.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveConnections;
import org.freshet.ReactiveMethod;
import org.freshet.ReactivePublisher;

/** A CDI bean that browsers call. */
@ApplicationScoped
public class CallDesk {

    /** What a form has. */
    public static class Draft {

        @NotBlank
        public String title;

        public LocalDate due;
        public List<String> tags;
    }

    @Inject
    private TodoService service;

    @Inject
    private TodoDesk desk;

    @Inject
    private Guarded guarded;

    @Inject
    private ReactiveCall call;

    @Inject
    private ReactivePublisher publisher;

    @Inject
    private ReactiveConnections connections;

    @ReactiveMethod
    @Transactional
    public Long add(@NotBlank @Size(max = 20) String title) {
        return service.add(title);
    }

    @ReactiveMethod(refresh = false)
    @Transactional
    public String save(@Valid Draft draft) {
        return draft.title + ' ' + draft.due + ' ' + draft.tags;
    }

    /** To everybody in a room, by who is there, too. */
    @ReactiveMethod(refresh = false)
    public void say(String room, String text) {
        String user = call.caller().user();
        if (connections.presence(room).stream().noneMatch(one -> one.user().equals(user))) {
            throw new SecurityException(user + " is not in " + room);
        }
        publisher.notify(room, "said", Map.of("text", text));
    }

    public Long unmarked(String title) {
        return service.add(title);
    }

    @ReactiveMethod
    @Transactional
    public void addThenFail(String title) {
        service.add(title);
        throw new IllegalArgumentException("kept on the server");
    }

    @ReactiveMethod
    @Transactional
    public void renameSlowly(Long id, String title, String gate) throws InterruptedException {
        desk.renameSlowly(id, title, gate);
    }

    @ReactiveMethod
    @RolesAllowed("user")
    public String forUsers() {
        return call.caller().user();
    }

    /** The container does not know who calls. */
    @ReactiveMethod
    public String guarded() {
        return guarded.secret();
    }

    @ReactiveMethod
    public void beginAndForget() throws Exception {
        InitialContext.<UserTransaction>doLookup("java:comp/UserTransaction").begin();
    }

    @ReactiveMethod
    public String surroundings() throws NamingException {
        return InitialContext.doLookup("java:app/AppName")
                + " "
                + (Thread.currentThread().getContextClassLoader() == CallDesk.class.getClassLoader());
    }
}
