package org.freshet.internal.faces;

import jakarta.faces.application.ProjectStage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.internal.recording.Reading;
import org.freshet.internal.recording.Recorded;
import org.freshet.internal.recording.Recorder;
import org.freshet.internal.region.Dependencies;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Shown;
import org.freshet.internal.region.Variant;

/**
 * One rendering of a page or of fragments of it: renders the content of each region, records what it reads, and decides what that makes
 * of it. Of one thread, as its Faces context.
 */
final class RegionPass {

    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final String KEY = RegionPass.class.getName();

    private final RegionServices services;
    private final FragmentOrder order;
    // From before anything is read: also what beans and tables have loaded by the time that a region is rendered.
    private final long mark;
    private final String position;
    private final long revocations;
    private final long stamp;
    private final String marker;

    private OpenRegion open;
    private String instance;
    private String failed;

    /** @param order which fragments are wanted; null for a page */
    private RegionPass(RegionServices services, FragmentOrder order) {
        this.services = services;
        this.order = order;
        this.mark = services.regions().mark();
        this.position = services.tokens().position();
        this.revocations = services.tokens().revocations();
        this.stamp = services.tokens().stamp();
        this.marker = services.tokens().random();
        this.instance = order == null ? null : order.instance();
    }

    /** The present one, which is that of a page if there is none yet. */
    static RegionPass of(FacesContext context) {
        return (RegionPass)
                context.getAttributes().computeIfAbsent(KEY, key -> new RegionPass(RegionServices.of(context), null));
    }

    static void begin(FacesContext context, RegionServices services, FragmentOrder order) {
        context.getAttributes().put(KEY, new RegionPass(services, order));
    }

    /** How far the journal of what was touched had come when it began. */
    long mark() {
        return mark;
    }

    /** The expression at which a region failed, or one in it; null if at none. It is forgotten then. */
    String takeFailed() {
        String expression = failed;
        failed = null;
        return expression;
    }

    void encode(FacesContext context, RegionComponent component) throws IOException {
        RegionAttributes attributes = new RegionAttributes(context, component);
        OpenRegion outer = open;
        String html;
        if (isInsideForAll(outer)) {
            html = inside(context, component, attributes);
        } else if (outer == null && RequestOrigin.isRefresh(context)) {
            html = refreshed(context, component, attributes);
        } else {
            html = element(context, component, attributes);
        }
        if (outer != null) {
            html = outer.add(html, attributes.region(), attributes.key());
        }
        context.getResponseWriter().write(html);
    }

    /** Rendered as a part of what is around it; only its token is not what everybody sees. */
    void encode(FacesContext context, LiveTag tag) throws IOException {
        String content = tag.content(context);
        String text = tag.html(context, content, null, false);
        boolean forAll = isInsideForAll(open);
        String html = text;
        if (!tag.groups().isEmpty()) {
            Variant variant = tag.variant(context);
            String token = forAll
                    ? services.tagTokens()
                            .token(
                                    open.group() + ' ' + tag.getClientId(context),
                                    revocations + " " + text,
                                    services.tokens().now(),
                                    services.tokens().lifetimeMillis(),
                                    () -> services.tokens()
                                            .issueWithin(open.group(), variant, tag.groups(), position, stamp))
                    : services.tokens().issue(context, variant, tag.groups(), position, stamp);
            html = tag.html(context, content, token, forAll);
        }
        context.getResponseWriter().write(open == null ? html : open.addTag(html, text));
    }

    private boolean isInsideForAll(OpenRegion outer) {
        return outer != null && order != null && order.isShared();
    }

    /** What is not to be had without a viewer is no reason not to share what is around it: it leaves a hole. */
    private String inside(FacesContext context, RegionComponent component, RegionAttributes attributes)
            throws IOException {
        String asked = order.takeAsked();
        try {
            String html = element(context, component, attributes);
            if (order.takeAsked() == null || attributes.render() == Mode.SHARED) {
                return html;
            }
        } catch (IOException | RuntimeException e) {
            // Whether it is broken shows when it is rendered for itself.
            LOG.log(Level.DEBUG, "Not to be rendered for nobody: " + attributes.clientId() + " at " + takeFailed(), e);
        } finally {
            order.asked(asked);
        }
        return new RegionElement(context, attributes, attributes.key()).hole();
    }

    /** One of those that a page asks Faces for: the others are rendered even if it fails. To the browser an empty update says that. */
    private String refreshed(FacesContext context, RegionComponent component, RegionAttributes attributes) {
        try {
            return element(context, component, attributes);
        } catch (IOException | RuntimeException e) {
            RegionFailure.log(attributes, takeFailed(), e);
            return "";
        }
    }

    private String element(FacesContext context, RegionComponent component, RegionAttributes attributes)
            throws IOException {
        Recorder recorder = Recorder.of(context);
        OpenRegion outer = open;
        boolean existing = !recorder.hasPersonalSurroundings() && component.isBuiltForAll();
        Reading reading = recorder.begin(attributes.narrowed(), attributes.key() != null);
        Variant shared;
        String content;
        OpenRegion region;
        RegionElement element;
        Recorded recorded;
        try {
            shared = reading.aside(attributes::shared);
            region = new OpenRegion(shared.group(), marker);
            open = region;
            // Evaluated once more, to be recorded.
            component.isRendered();
            content = content(context, component, isInsideForAll(outer));
            // Its attributes are shown, too. But not its key, by which it is told from others: that stays as it was
            // found out aside.
            element = new RegionElement(context, attributes, shared.key());
        } finally {
            open = outer;
            recorded = recorder.end(reading);
        }
        recorded = recorded.and(component.built());
        Decision decision = Decision.of(services, attributes, recorded, shared.place());
        String text = element.text() + Markup.common(region.text(content));
        Mode mode = region.isFailed() ? asKnown(shared, decision.mode()) : decision.mode();
        if (mode == Mode.SHARED
                && order == null
                && context.isPostback()
                && !services.regions().isCurrent(shared, text)) {
            // Values that were submitted may show. Once it is what everybody sees, it is shared again.
            mode = Mode.VIEW;
        }
        Variant variant = mode == Mode.SHARED ? shared : own(shared, mode, component);
        Shown shown = new Shown(
                variant,
                dependencies(attributes, recorded),
                mark,
                text,
                decision.reasons(),
                attributes.interval(services.interval()),
                attributes.render() == Mode.SHARED,
                existing,
                component.line(),
                !region.isFailed());
        return finish(context, element, shown, region.html(content));
    }

    private String finish(FacesContext context, RegionElement element, Shown shown, String content) throws IOException {
        boolean forAll = order != null && order.isShared();
        if (!forAll) {
            services.regions().shown(shown);
            String token =
                    services.tokens().issue(context, shown.variant(), element.groups(shown.variant()), position, stamp);
            return element.html(shown, token, order == null ? content : Markup.withoutState(content));
        }
        if (shown.variant().mode() != Mode.SHARED) {
            if (open == null) {
                order.unshareable(shown);
            }
            return element.hole();
        }
        if (open == null) {
            String html = element.bare(Markup.withoutState(content));
            order.rendered(shown);
            return html;
        }
        services.regions().shownToNobody(shown);
        Variant variant = shown.variant();
        String around = open.group();
        long lasts = services.tokens().lifetimeMillis();
        String token = services.regions().token(shown, revocations, lasts, () -> services.tokens()
                .issueWithin(around, variant, element.groups(variant), position, stamp));
        return element.within(shown, token, content);
    }

    private String content(FacesContext context, RegionComponent component, boolean insideForAll) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter content = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(content);
        context.setResponseWriter(writer);
        try {
            component.encodeContent(context);
            writer.flush();
        } catch (IOException | RuntimeException e) {
            failed = Recorder.of(context).failedOrNull();
            boolean refresh = order == null ? RequestOrigin.isRefresh(context) : !insideForAll;
            if (!refresh || !context.isProjectStage(ProjectStage.Development)) {
                throw e;
            }
            open.fail();
            RegionFailure.log(new RegionAttributes(context, component), takeFailed(), e);
            return RegionFailure.html(e);
        } finally {
            context.setResponseWriter(page);
        }
        return content.toString();
    }

    /** What has failed may not have come to what makes it personal: it stays what the page that asks for it has it as. */
    private Mode asKnown(Variant shared, Mode decided) {
        return decided == Mode.SHARED
                        && instance != null
                        && services.regions()
                                .covers(shared.of(Mode.PERSONAL, instance).group())
                ? Mode.PERSONAL
                : decided;
    }

    private Variant own(Variant shared, Mode mode, RegionComponent component) {
        if (instance == null) {
            instance = component.instanceOrNull() == null ? services.tokens().random() : component.instanceOrNull();
        }
        component.instance(instance);
        return shared.of(mode, instance);
    }

    private static Dependencies dependencies(RegionAttributes attributes, Recorded recorded) {
        Set<Path> paths = new LinkedHashSet<>(recorded.paths());
        paths.addAll(attributes.on());
        Set<String> seen =
                recorded.paths().stream().map(path -> path.segments().get(0)).collect(Collectors.toSet());
        // A new row has values, too; for what was seen to be read, it is known whether rows matter.
        attributes.narrowed().stream()
                .filter(entity -> !seen.contains(entity))
                .forEach(entity -> paths.add(Path.of(entity, Path.ROWS)));
        return new Dependencies(paths, attributes.groups());
    }
}
