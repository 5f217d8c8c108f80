package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.FacesTexts;

/** What regions need of the node they are rendered on. Safe for any thread. */
public final class RegionServices {

    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final String ATTRIBUTE = RegionServices.class.getName();

    private final LiveRegions regions;
    private final RegionTokens tokens;
    private final DeclaredPaths declared;
    private final long interval;
    private final LongAdder renders;
    private final TagTokens tagTokens = new TagTokens();
    private final Set<Variant.Place> contradicted = ConcurrentHashMap.newKeySet();

    /**
     * @param interval the least time between two refreshes of a region, in milliseconds
     * @param renders counts regions that are rendered by themselves, without their page
     */
    public RegionServices(
            LiveRegions regions, RegionTokens tokens, DeclaredPaths declared, long interval, LongAdder renders) {
        this.regions = regions;
        this.tokens = tokens;
        this.declared = declared;
        this.interval = interval;
        this.renders = renders;
    }

    /** For the regions of this web application. A look-up by CDI costs a stack trace on WildFly, for each region of each page. */
    public void install(ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static RegionServices of(FacesContext context) {
        return (RegionServices) context.getExternalContext().getApplicationMap().get(ATTRIBUTE);
    }

    static RegionServices of(ServletContext context) {
        return (RegionServices) context.getAttribute(ATTRIBUTE);
    }

    LiveRegions regions() {
        return regions;
    }

    RegionTokens tokens() {
        return tokens;
    }

    TagTokens tagTokens() {
        return tagTokens;
    }

    DeclaredPaths declared() {
        return declared;
    }

    long interval() {
        return interval;
    }

    void rendered() {
        renders.increment();
    }

    /** Said once for each region. */
    void contradicted(
            RegionAttributes attributes, Variant.Place place, Mode wanted, Mode proved, List<String> reasons) {
        if (contradicted.add(place)) {
            LOG.log(
                    Level.WARNING,
                    FacesTexts.renderContradictsProof(
                            attributes.view(), attributes.clientId(), wanted.name(), proved.name(), reasons));
        }
    }
}
