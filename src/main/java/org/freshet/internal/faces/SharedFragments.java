package org.freshet.internal.faces;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freshet.internal.region.FragmentSource;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Outcome;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.FacesTexts;

/** Renders fragments for everybody: off request, as nobody, without a session. Safe for any thread. */
public final class SharedFragments implements FragmentSource {

    private static final Logger LOG = System.getLogger("org.freshet.faces");

    private final ServletContext context;
    private final FragmentRenderer renderer;
    private final BeanManager beans;
    private final Executor threads;

    /** @param threads of the container, with the web application's class loader and nobody's identity */
    public SharedFragments(ServletContext context, RegionServices services, BeanManager beans, Executor threads) {
        this.context = context;
        this.renderer = new FragmentRenderer(context, services);
        this.beans = beans;
        this.threads = threads;
    }

    @Override
    public void render(Variant.Page page, Map<Variant, Set<Path>> variants, Consumer<List<Outcome>> done) {
        threads.execute(() -> {
            List<Outcome> outcomes = null;
            try {
                outcomes = render(page, variants);
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                outcomes = variants.keySet().stream()
                        .map(variant -> failed(variant, e, null))
                        .toList();
            } finally {
                done.accept(outcomes == null ? failed(variants.keySet()) : outcomes);
            }
        });
    }

    private List<Outcome> render(Variant.Page page, Map<Variant, Set<Path>> causes) throws IOException {
        List<Variant> variants = List.copyOf(causes.keySet());
        FragmentMapping mapping = FragmentMapping.of(context, page.view());
        if (mapping == null) {
            return variants.stream()
                    .map(variant -> (Outcome) new Outcome.Gone(variant))
                    .toList();
        }
        NobodyRequest nobody = new NobodyRequest(context, Locale.forLanguageTag(page.locale()));
        List<String> asked = new ArrayList<>();
        List<Wanted> wanted = variants.stream()
                .map(variant -> new Wanted(variant.region(), variant.key(), causes.get(variant)))
                .toList();
        RequestContextController scope =
                beans.createInstance().select(RequestContextController.class).get();
        boolean activated = scope.activate();
        List<Fragment> fragments;
        try {
            fragments = renderer.render(
                    new FragmentRequest(nobody, mapping, page.view(), page.parameters()),
                    new NobodyResponse(),
                    FragmentOrder.forAll(nobody),
                    wanted,
                    next -> {
                        asked.add(nobody.askedOrNull());
                        nobody.forget();
                    });
            asked.add(nobody.askedOrNull());
        } finally {
            if (activated) {
                scope.deactivate();
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            // The first answer is what the view was asked for before any region.
            String person = i + 1 < asked.size() ? asked.get(i + 1) : null;
            outcomes.add(outcome(variants.get(i), fragments.get(i), person));
        }
        return outcomes;
    }

    /** @param asked for what of its viewer the request was asked; null if for nothing */
    static Outcome outcome(Variant variant, Fragment fragment, String asked) {
        if (fragment instanceof Fragment.Html html) {
            if (asked != null && !(html.asWanted() && html.shown().claimed())) {
                return unshareable(variant, "it asks its request for " + asked);
            } else if (!html.asWanted()) {
                return unshareable(variant, String.join(", ", html.shown().reasons()));
            } else if (!html.shown().variant().equals(variant)) {
                return unshareable(variant, "for nobody its page has another locale or other parameters");
            }
            return new Outcome.Rendered(html.shown(), html.html());
        } else if (asked != null) {
            return unshareable(variant, "it asks its request for " + asked);
        } else if (fragment instanceof Fragment.Absent) {
            return new Outcome.Gone(variant);
        } else if (fragment instanceof Fragment.Elsewhere) {
            return unshareable(variant, "its view does not show itself to nobody");
        }
        Fragment.Failed failed = (Fragment.Failed) fragment;
        return failed(variant, failed.failure(), failed.expression());
    }

    private static Outcome failed(Variant variant, Throwable failure, String expression) {
        String want = Wants.ofIdentity(failure);
        if (want != null) {
            return unshareable(variant, want);
        }
        LOG.log(Level.ERROR, FacesTexts.renderFailed(variant.view(), variant.region(), expression), failure);
        return new Outcome.Failed(variant);
    }

    private static List<Outcome> failed(Collection<Variant> variants) {
        return variants.stream()
                .map(variant -> (Outcome) new Outcome.Failed(variant))
                .toList();
    }

    private static Outcome unshareable(Variant variant, String reason) {
        return new Outcome.Unshareable(variant, Mode.PERSONAL, reason);
    }
}
