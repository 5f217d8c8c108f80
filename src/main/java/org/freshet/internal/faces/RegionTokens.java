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
import org.freshet.internal.region.Variant;
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

    /** To be taken before a region is rendered: what is committed meanwhile then counts as a change since. */
    String position() {
        return position.get();
    }

    /** To be taken before the stamp: as long as this stays the same, what was issued then is as good as new. */
    long revocations() {
        return signer.revocations();
    }

    /** To be taken before it is found out what is shown: what is revoked meanwhile is not granted. */
    long stamp() {
        return signer.stamp();
    }

    long lifetimeMillis() {
        return lifetime.toMillis();
    }

    long now() {
        return clock.millis();
    }

    /** A name that nobody can guess. */
    String random() {
        return signer.random();
    }

    /** For the viewer of the page. */
    String issue(FacesContext context, Variant variant, Collection<String> groups, String since, long stamp) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        Identity identity = identities.of(request);
        return sign(identity, null, variant, groups, since, stamp);
    }

    /** For whoever is a member of the group of the region around. */
    String issueWithin(String group, Variant variant, Collection<String> groups, String since, long stamp) {
        return sign(Identity.NOBODY, group, variant, groups, since, stamp);
    }

    private String sign(
            Identity identity, String within, Variant variant, Collection<String> groups, String since, long stamp) {
        RegionToken token = new RegionToken(
                identity.user(),
                identity.session(),
                within,
                variant.application(),
                variant.view(),
                variant.region(),
                variant.key(),
                variant.instance(),
                variant.parameters(),
                List.copyOf(groups),
                clock.instant().plus(lifetime).getEpochSecond(),
                since);
        return signer.sign(token, stamp);
    }

    /** The view's path below the context path: what a browser would ask for. */
    static String path(FacesContext context) {
        String url = context.getApplication()
                .getViewHandler()
                .getActionURL(context, context.getViewRoot().getViewId());
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return path.substring(
                context.getExternalContext().getRequestContextPath().length());
    }
}
