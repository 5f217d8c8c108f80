package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenSigner;

/** Issues the tokens of regions. Safe for any thread. */
public final class RegionTokens {

    private final TokenSigner signer;
    private final Identities identities;
    private final Supplier<String> position;
    private final Duration lifetime;
    private final Clock clock;

    public RegionTokens(
            TokenSigner signer, Identities identities, Supplier<String> position, Duration lifetime, Clock clock) {
        this.signer = signer;
        this.identities = identities;
        this.position = position;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    String issue(FacesContext context, RegionComponent region, Collection<String> groups) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        Identity identity = identities.of(request);
        return signer.sign(new RegionToken(
                identity.user(),
                identity.session(),
                path(context),
                region.getClientId(context),
                ViewParameters.current(context, region.requestParameters(context)),
                List.copyOf(groups),
                clock.instant().plus(lifetime).getEpochSecond(),
                position.get()));
    }

    /** The view's path below the context path: what a browser would ask for. */
    private static String path(FacesContext context) {
        String url = context.getApplication()
                .getViewHandler()
                .getActionURL(context, context.getViewRoot().getViewId());
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return path.substring(
                context.getExternalContext().getRequestContextPath().length());
    }
}
