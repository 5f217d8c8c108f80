package org.freshet.internal.faces;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps a view from answering for its fragment: a view that redirects or refuses just has no fragment. */
final class FragmentResponse extends HttpServletResponseWrapper {

    FragmentResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        // The view is complete then, and the caller answers.
    }

    @Override
    public void sendError(int status) {
        // As above.
    }

    @Override
    public void sendError(int status, String message) {
        // As above.
    }

    @Override
    public void setStatus(int status) {
        // As above.
    }
}
