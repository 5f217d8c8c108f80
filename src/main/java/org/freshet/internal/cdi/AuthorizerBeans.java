package org.freshet.internal.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.Caller;
import org.freshet.internal.protocol.Authorizers;
import org.freshet.internal.text.TransportTexts;
import org.freshet.spi.SubscriptionAuthorizer;

/** The authorizer beans of all web applications of the deployment: connections of each may be told what another publishes. */
final class AuthorizerBeans implements Authorizers {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    private final Map<String, Asked> byApplication = new ConcurrentHashMap<>();

    private record Asked(BeanManager manager, List<Authorizer> authorizers) {}

    private record Authorizer(RoleRule roles, Class<?> type, SubscriptionAuthorizer bean) {}

    /** @param manager that of the web application, which sees its beans */
    void add(String application, BeanManager manager) {
        List<Authorizer> authorizers = manager.createInstance()
                .select(SubscriptionAuthorizer.class, Any.Literal.INSTANCE)
                .handlesStream()
                .map(handle -> {
                    Class<?> type = handle.getBean().getBeanClass();
                    return new Authorizer(RoleRule.of(type), type, handle.get());
                })
                .toList();
        if (!authorizers.isEmpty()) {
            byApplication.put(application, new Asked(manager, authorizers));
        }
    }

    void remove(String application) {
        byApplication.remove(application);
    }

    @Override
    public boolean isEmpty() {
        return byApplication.isEmpty();
    }

    @Override
    public boolean agree(Caller who, String group) {
        return byApplication.values().stream().allMatch(asked -> agree(asked, who, group));
    }

    private static boolean agree(Asked asked, Caller who, String group) {
        RequestContextController request = asked.manager()
                .createInstance()
                .select(RequestContextController.class)
                .get();
        boolean activated = request.activate();
        try {
            return asked.authorizers().stream().allMatch(authorizer -> agrees(authorizer, who, group));
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    private static boolean agrees(Authorizer authorizer, Caller who, String group) {
        try {
            return authorizer.roles().admits(who) && authorizer.bean().mayJoin(who, group);
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, TransportTexts.authorizerFailed(authorizer.type(), group), e);
            return false;
        }
    }
}
