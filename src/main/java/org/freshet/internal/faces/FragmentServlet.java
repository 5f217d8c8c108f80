package org.freshet.internal.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.protocol.Refusals;
import org.freshet.internal.text.FacesTexts;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenRefusedException;
import org.freshet.internal.token.TokenSigner;
import org.freshet.internal.wire.FetchedFragment;

/**
 * {@code rx/fragment}: fragments of regions, for the holder of their tokens, in the caller's own session. 403 for a token that is not the
 * caller's, 410 where the view shows the region no more; several at once are answered by an array with a status for each.
 */
public final class FragmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final int MOST = 50;

    private transient TokenSigner signer;
    private transient Identities identities;
    private transient Refusals refusals;
    private transient FragmentRenderer renderer;

    @Override
    public void init() {
        signer = CDI.current().select(TokenSigner.class).get();
        identities = CDI.current().select(Identities.class).get();
        refusals = CDI.current().select(Refusals.class).get();
        renderer = new FragmentRenderer(getServletContext(), RegionServices.of(getServletContext()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String[] given = request.getParameterValues("token");
        String[] tokens = given == null ? new String[] {null} : given;
        if (tokens.length > MOST) {
            refusals.count(Refusals.FRAGMENT);
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST, "At most " + MOST + " fragments may be asked for at once.");
            return;
        }
        FetchedFragment[] fetched = new FetchedFragment[tokens.length];
        fetch(request, response, tokens, fetched);
        if (tokens.length == 1) {
            answer(response, fetched[0]);
        } else {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(FetchedFragment.text(List.of(fetched)));
        }
    }

    private static void answer(HttpServletResponse response, FetchedFragment fragment) throws IOException {
        if (fragment.html() == null) {
            response.sendError(fragment.status());
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(fragment.html());
        }
    }

    /** Regions of one page are rendered together. */
    private void fetch(
            HttpServletRequest request, HttpServletResponse response, String[] tokens, FetchedFragment[] fetched) {
        Map<PageOrder, Map<Integer, Wanted>> pages = new LinkedHashMap<>();
        Identity identity = identities.of(request);
        for (int i = 0; i < tokens.length; i++) {
            RegionToken token = allowedOrNull(tokens[i], identity);
            if (token == null) {
                refusals.count(Refusals.FRAGMENT);
                fetched[i] = FetchedFragment.of(HttpServletResponse.SC_FORBIDDEN);
            } else {
                PageOrder page = new PageOrder(token.view(), token.parameters(), token.instance());
                pages.computeIfAbsent(page, p -> new LinkedHashMap<>())
                        .put(i, new Wanted(token.region(), token.key(), Set.of()));
            }
        }
        pages.forEach((page, wanted) -> {
            List<Fragment> fragments = render(request, response, page, List.copyOf(wanted.values()));
            int n = 0;
            for (Map.Entry<Integer, Wanted> each : wanted.entrySet()) {
                fetched[each.getKey()] = fetched(page, each.getValue(), fragments.get(n++));
            }
        });
    }

    private RegionToken allowedOrNull(String text, Identity identity) {
        try {
            RegionToken token = signer.verify(text);
            boolean here = token.application().equals(getServletContext().getContextPath());
            return here && token.isFor(identity.user(), identity.session()) ? token : null;
        } catch (TokenRefusedException e) {
            return null;
        }
    }

    private List<Fragment> render(
            HttpServletRequest request, HttpServletResponse response, PageOrder page, List<Wanted> wanted) {
        FragmentMapping mapping = FragmentMapping.of(getServletContext(), page.view());
        if (mapping == null) {
            return wanted.stream().map(one -> (Fragment) new Fragment.Absent()).toList();
        }
        try {
            return renderer.render(
                    new FragmentRequest(request, mapping, page.view(), page.parameters()),
                    response,
                    FragmentOrder.forPage(page.instance()),
                    wanted,
                    next -> {});
        } catch (IOException | RuntimeException e) {
            return wanted.stream()
                    .map(one -> (Fragment) new Fragment.Failed(e, null))
                    .toList();
        }
    }

    private static FetchedFragment fetched(PageOrder page, Wanted wanted, Fragment fragment) {
        if (fragment instanceof Fragment.Html html) {
            return new FetchedFragment(HttpServletResponse.SC_OK, html.html());
        } else if (fragment instanceof Fragment.Failed failed) {
            LOG.log(
                    Level.ERROR,
                    FacesTexts.renderFailed(page.view(), wanted.region(), failed.expression()),
                    failed.failure());
            return FetchedFragment.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        return FetchedFragment.of(HttpServletResponse.SC_GONE);
    }

    /** Regions with the same of these are of one page. */
    private record PageOrder(String view, Map<String, List<String>> parameters, String instance) {}
}
