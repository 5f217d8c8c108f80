package org.freshet.internal.inspector;

import java.util.List;
import java.util.stream.Stream;
import org.freshet.ReactiveInspector;
import org.freshet.ReactiveInspector.Effect;
import org.freshet.ReactiveInspector.Region;
import org.freshet.ReactiveInspector.Touch;

/** Writes the inspector's page: plain HTML without script or style from elsewhere. */
final class InspectorPage {

    private final ReactiveInspector inspector;

    InspectorPage(ReactiveInspector inspector) {
        this.inspector = inspector;
    }

    /** @param effects of what was asked; null if nothing was */
    String html(String asked, List<Effect> effects) {
        StringBuilder html = new StringBuilder(
                """
                <!DOCTYPE html>
                <html lang="en"><head><title>Freshet inspector</title></head><body>
                <h1>Freshet inspector</h1>
                <form><label>What would happen on a change of
                <input name="explain" placeholder="todo.title demo.todo" value="%s"></label> <button>Explain</button></form>
                """
                        .formatted(asked == null ? "" : escaped(asked)));
        if (effects != null) {
            html.append("<section id=\"effects\">").append(list(effects)).append("</section>\n");
        }
        html.append("<h2>Regions</h2>\n<table id=\"regions\">")
                .append(row(
                        "th",
                        Stream.of("region", "where", "mode", "why", "depends on", "groups", "viewers", "refreshes")));
        inspector.regions().forEach(region -> html.append(row("td", cells(region))));
        html.append("</table>\n<h2>Last changes</h2>\n<ol id=\"changes\">");
        inspector.recent().forEach(touch -> html.append(item(touch)));
        return html.append("</ol></body></html>\n").toString();
    }

    private Stream<String> cells(Region region) {
        return Stream.of(
                name(region),
                region.view() + " line " + region.line(),
                region.mode(),
                region.reasons().isEmpty()
                        ? "it reads nothing that differs between viewers"
                        : String.join("; ", region.reasons()),
                String.join(", ", region.paths()),
                String.join(", ", region.groups()),
                String.valueOf(region.viewers()),
                String.valueOf(region.refreshes()));
    }

    private String item(Touch touch) {
        String[] names =
                Stream.concat(touch.paths().stream(), touch.groups().stream()).toArray(String[]::new);
        return "<li>" + escaped(touch.at() + ": " + String.join(", ", names)) + list(inspector.explain(names))
                + "</li>\n";
    }

    private static String list(List<Effect> effects) {
        StringBuilder html = new StringBuilder("<ul>");
        for (Effect effect : effects) {
            Region region = effect.region();
            html.append("<li>")
                    .append(escaped(String.join(" → ", effect.chain()) + " → " + name(region) + " (" + region.view()
                            + " line " + region.line() + ") → " + region.mode() + " → " + region.viewers()
                            + " viewer(s)"))
                    .append("</li>");
        }
        return html.append(effects.isEmpty() ? "<li>nobody shows it</li>" : "")
                .append("</ul>")
                .toString();
    }

    private static String name(Region region) {
        return region.key() == null ? region.id() : region.id() + " [" + region.key() + ']';
    }

    private static String row(String cell, Stream<String> texts) {
        StringBuilder html = new StringBuilder("<tr>");
        texts.forEach(text -> html.append('<')
                .append(cell)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(cell)
                .append('>'));
        return html.append("</tr>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
