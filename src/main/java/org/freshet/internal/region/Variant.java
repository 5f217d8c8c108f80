package org.freshet.internal.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything a fragment depends on beside the data. Immutable.
 *
 * @param application the web application's context path: an EAR may have several
 * @param view the view's path below it
 * @param region the region's identifier, without the numbers of rows
 * @param key which of the regions in an iteration; null outside
 * @param parameters the page's parameters
 * @param locale a language tag
 * @param mode how browsers get it
 * @param instance which page's; null if shared
 */
public record Variant(
        String application,
        String view,
        String region,
        String key,
        Map<String, List<String>> parameters,
        String locale,
        Mode mode,
        String instance) {

    private static final int NAME_BYTES = 12;

    private static final String GROUP = "region.";

    /** Whether this is the own group of a region. */
    public static boolean isGroup(String name) {
        return name.startsWith(GROUP);
    }

    /** The same region as one page has it. */
    public Variant of(Mode otherMode, String page) {
        return new Variant(application, view, region, key, parameters, locale, otherMode, page);
    }

    /** Where it is rendered together with others. */
    public Page page() {
        return new Page(application, view, parameters, locale);
    }

    /** What its source says, whatever the parameters. */
    public Place place() {
        return new Place(application, view, region);
    }

    /** Its own group: the same name on every node, and for everybody who sees the same. */
    public String group() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {application, view, region, key, locale, mode.name(), instance}) {
            append(text, part);
        }
        new TreeMap<>(parameters).forEach((name, values) -> {
            append(text, name);
            append(text, String.valueOf(values.size()));
            values.forEach(value -> append(text, value));
        });
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return GROUP + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** With its length, so that no two variants have the same text. */
    private static void append(StringBuilder text, String part) {
        text.append(part == null ? -1 : part.length()).append(':').append(part);
    }

    /** A page as it is asked for. */
    public record Page(String application, String view, Map<String, List<String>> parameters, String locale) {}

    /** A region as it is written. */
    public record Place(String application, String view, String region) {}
}
