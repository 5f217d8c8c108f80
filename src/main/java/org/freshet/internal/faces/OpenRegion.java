package org.freshet.internal.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A region whose content is being rendered, with the regions inside that are ready. */
final class OpenRegion {

    private static final Pattern MARK = Pattern.compile("\u0001(\\w+) (\\d{1,9})\u0002");

    /** A region inside, in place of which a mark stands in the content. */
    private record Inner(String html, String text) {}

    private final String group;
    private final String secret;
    private final List<Inner> inside = new ArrayList<>();
    private boolean failed;

    /**
     * @param group what a region inside may be subscribed to within, if this one is shared; else null
     * @param secret a word that no text which a page contains can know
     */
    OpenRegion(String group, String secret) {
        this.group = group;
        this.secret = secret;
    }

    String group() {
        return group;
    }

    /** Its content could not be rendered to the end. */
    void fail() {
        failed = true;
    }

    boolean isFailed() {
        return failed;
    }

    /** @return the mark */
    String add(String html, String region, String key) {
        return addTag(html, "<rx " + region + ' ' + key + '>');
    }

    /** @param text what everybody sees of it @return the mark */
    String addTag(String html, String text) {
        inside.add(new Inner(html, text));
        return "\u0001" + secret + ' ' + (inside.size() - 1) + "\u0002";
    }

    String html(String content) {
        return replaced(content, Inner::html);
    }

    /** The content with the names of the regions inside: what is in them is no business of this one. */
    String text(String content) {
        return replaced(content, Inner::text);
    }

    private String replaced(String content, Function<Inner, String> by) {
        return inside.isEmpty()
                ? content
                : MARK.matcher(content).replaceAll(mark -> Matcher.quoteReplacement(replaced(mark, by)));
    }

    /** What is inside of a tag is marked, too. */
    private String replaced(MatchResult mark, Function<Inner, String> by) {
        return mark.group(1).equals(secret)
                ? replaced(by.apply(inside.get(Integer.parseInt(mark.group(2)))), by)
                : mark.group();
    }
}
