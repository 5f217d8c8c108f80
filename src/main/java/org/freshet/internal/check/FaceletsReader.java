package org.freshet.internal.check;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads Facelets files. Whatever is in them, no other file is touched and memory stays bounded by the size of the file. */
final class FaceletsReader {

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String MOST_ENTITIES = "10000";
    private static final String MOST_ENTITY_CHARACTERS = "1000000";

    /**
     * Reads one file.
     *
     * @throws SAXException if it is not well-formed; a {@link org.xml.sax.SAXParseException} if it is known where
     * @throws IOException if it cannot be read
     */
    View read(String name, InputStream in) throws SAXException, IOException {
        ViewCollector collector = new ViewCollector(name);
        ViewHandler handler = new ViewHandler(collector);
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setEntityResolver(handler);
        reader.setErrorHandler(handler);
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
        reader.parse(new InputSource(in));
        return collector.view();
    }

    /** The JDK's parser, not one of the application's. */
    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(LIMITS + "entityExpansionLimit", MOST_ENTITIES);
            parser.setProperty(LIMITS + "totalEntitySizeLimit", MOST_ENTITY_CHARACTERS);
            return parser.getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
