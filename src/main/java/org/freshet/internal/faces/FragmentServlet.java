package org.freshet.internal.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.text.Texts;
import org.freshet.internal.token.RegionToken;
import org.freshet.internal.token.TokenRefusedException;
import org.freshet.internal.token.TokenSigner;

/**
 * {@code rx/fragment}: the fragment of one region, for the holder of its token, in the caller's own session. 403 for a token that is not
 * the caller's, 410 where the view shows the region no more.
 */
public final class FragmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.freshet.faces");

    private transient TokenSigner signer;
    private transient Identities identities;
    private transient FragmentRenderer renderer;

    @Override
    public void init() {
        signer = CDI.current().select(TokenSigner.class).get();
        identities = CDI.current().select(Identities.class).get();
        renderer = new FragmentRenderer(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        RegionToken token;
        try {
            token = signer.verify(request.getParameter("token"));
        } catch (TokenRefusedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The token is " + e.getMessage() + '.');
            return;
        }
        Identity identity = identities.of(request);
        if (!token.isFor(identity.user(), identity.session())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The token is invalid.");
            return;
        }
        answer(request, response, token);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RegionToken token)
            throws IOException {
        String html;
        try {
            FragmentMapping mapping = FragmentMapping.of(getServletContext(), token.view());
            html = mapping == null
                    ? null
                    : renderer.render(
                            new FragmentRequest(request, mapping, token.view(), token.parameters()),
                            response,
                            token.region());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, Texts.renderFailed(token.view(), token.region()), e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The region could not be rendered.");
            return;
        }
        if (html == null) {
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
