package org.freshet.internal.faces;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;

/** The response to nobody. What a view writes beside its regions is lost. */
final class NobodyResponse extends HttpServletResponseWrapper {

    NobodyResponse() {
        super(Absent.of(HttpServletResponse.class));
    }

    @Override
    public String encodeURL(String url) {
        return url;
    }

    @Override
    public String encodeRedirectURL(String url) {
        return url;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        throw new IllegalStateException("A region that is rendered for everybody has no response");
    }
}
