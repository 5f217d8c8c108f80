package org.freshet.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The fixture with another setting. */
final class Configured {

    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final Pattern ROOT = Pattern.compile("<web-app[^>]*>");

    private Configured() {}

    static Archive<?> with(Archive<?> application, String key, String value) {
        WebArchive web = application instanceof EnterpriseArchive ear
                ? ear.getAsType(WebArchive.class, '/' + Fixture.CONTEXT + ".war")
                : (WebArchive) application;
        web.addAsWebInfResource(new StringAsset(with(text(web), key, value)), "web.xml");
        return application;
    }

    private static String with(String webXml, String key, String value) {
        String parameter = "<context-param>\\s*<param-name>" + Pattern.quote(key)
                + "</param-name>\\s*<param-value>[^<]*</param-value>\\s*</context-param>";
        Matcher root = ROOT.matcher(webXml.replaceAll(parameter, ""));
        return root.replaceFirst(match -> Matcher.quoteReplacement(match.group() + "<context-param><param-name>" + key
                + "</param-name><param-value>" + value + "</param-value></context-param>"));
    }

    private static String text(WebArchive web) {
        try (InputStream in = web.get(WEB_XML).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
