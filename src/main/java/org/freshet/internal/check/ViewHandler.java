package org.freshet.internal.check;

import java.io.StringReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Hands the tags and texts of a file to a collector, each with the line where it begins, and lets nothing else be loaded. */
final class ViewHandler extends DefaultHandler2 {

    private final ViewCollector collector;
    private final StringBuilder text = new StringBuilder();
    private Locator locator;

    /** Where the last event ended, so where the next one begins; 0 before the root, as space before it is not reported. */
    private int line;

    private int textLine;

    ViewHandler(ViewCollector collector) {
        this.collector = collector;
    }

    @Override
    public void setDocumentLocator(Locator found) {
        this.locator = found;
    }

    @Override
    public void startElement(String namespace, String name, String prefixed, Attributes attributes) {
        endText();
        int end = locator.getLineNumber();
        collector.start(namespace, name, attributes, line == 0 ? end : line);
        line = end;
    }

    @Override
    public void endElement(String namespace, String name, String prefixed) {
        endText();
        collector.end();
        line = locator.getLineNumber();
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (text.isEmpty()) {
            textLine = line;
        }
        text.append(chars, start, length);
        line = locator.getLineNumber();
    }

    /** Not collected: Facelets evaluates the expressions in comments, but nobody sees their values. */
    @Override
    public void comment(char[] chars, int start, int length) {
        endText();
        line = line == 0 ? 0 : locator.getLineNumber();
    }

    /** As if there were an external DTD: an entity that is not declared, such as {@code &nbsp;}, is then skipped and no error. */
    @Override
    public InputSource getExternalSubset(String name, String base) {
        return nothing();
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
        return nothing();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }

    private void endText() {
        collector.text(text.toString(), textLine);
        text.setLength(0);
    }

    private static InputSource nothing() {
        return new InputSource(new StringReader(""));
    }
}
