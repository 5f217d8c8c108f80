package org.freshet.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes tags as they come. */
final class PlainWriter extends ResponseWriter {

    private final Writer out;
    private boolean open;

    PlainWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        end();
        out.write('<' + name);
        open = true;
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
        out.write(' ' + name + "=\"" + value + '"');
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) throws IOException {
        writeAttribute(name, value, property);
    }

    @Override
    public void endElement(String name) throws IOException {
        end();
        out.write("</" + name + '>');
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        end();
        out.write(text, from, length);
    }

    @Override
    public void writeText(Object text, String property) throws IOException {
        write(text.toString());
    }

    @Override
    public void writeText(char[] text, int from, int length) throws IOException {
        write(text, from, length);
    }

    @Override
    public void writeComment(Object comment) {}

    @Override
    public ResponseWriter cloneWithWriter(Writer other) {
        return new PlainWriter(other);
    }

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void startDocument() {}

    @Override
    public void endDocument() {}

    @Override
    public void flush() throws IOException {
        end();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void end() throws IOException {
        if (open) {
            open = false;
            out.write('>');
        }
    }
}
