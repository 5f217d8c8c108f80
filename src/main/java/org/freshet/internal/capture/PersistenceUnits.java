package org.freshet.internal.capture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The persistence units that a class loader sees. */
final class PersistenceUnits {

    private static final System.Logger LOG = System.getLogger("org.freshet.capture");

    private PersistenceUnits() {}

    static List<PersistenceUnit> visibleFrom(ClassLoader loader) {
        List<PersistenceUnit> units = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources("META-INF/persistence.xml"))) {
                units.addAll(read(url));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "persistence.xml cannot be looked up", e);
        }
        return units;
    }

    private static List<PersistenceUnit> read(URL url) {
        try {
            URLConnection connection = url.openConnection();
            // A cached JAR would stay open after undeployment.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return elements(builder().parse(in).getDocumentElement(), "persistence-unit").stream()
                        .map(PersistenceUnits::unit)
                        .toList();
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            // The persistence provider reports what is wrong with it.
            LOG.log(Level.DEBUG, () -> url + " cannot be read", e);
            return List.of();
        }
    }

    /** The JDK's parser, not one of the application's, without document types and external entities. */
    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }

    private static PersistenceUnit unit(Element unit) {
        List<String> excludes = texts(unit, "exclude-unlisted-classes");
        return new PersistenceUnit(
                texts(unit, "provider").stream().findFirst().orElse(""),
                texts(unit, "mapping-file"),
                texts(unit, "class"),
                // The empty element means true (Jakarta Persistence 3.1, 8.2.1.6.1).
                !excludes.isEmpty() && !excludes.get(0).equals("false"));
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
