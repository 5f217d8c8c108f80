package org.freshet.internal.faces;

import jakarta.faces.FacesException;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.freshet.GroupName;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.FacesTexts;

/** What the page's author wrote on a {@code <rx:component>}, checked. */
final class RegionAttributes {

    private static final String DEFAULT_TAG = "div";

    private final FacesContext context;
    private final RegionComponent component;
    private final Map<String, Object> attributes;
    private List<Path> on;

    RegionAttributes(FacesContext context, RegionComponent component) {
        this.context = context;
        this.component = component;
        this.attributes = component.getAttributes();
    }

    String clientId() {
        return component.getClientId(context);
    }

    /** The client identifier without the numbers of rows: the same for whoever looks. */
    String region() {
        return withoutRows(clientId(), UINamingContainer.getSeparatorChar(context));
    }

    static String withoutRows(String clientId, char separator) {
        String quoted = Pattern.quote(String.valueOf(separator));
        return clientId.replaceAll(quoted + "\\d+(?=" + quoted + "|$)", "");
    }

    String tag() {
        return textOr("tag", DEFAULT_TAG);
    }

    String textOrNull(String name) {
        return textOr(name, null);
    }

    /** Which row; null outside an iteration. */
    String key() {
        String key = textOrNull("key");
        if (key == null && !region().equals(clientId())) {
            throw new FacesException(FacesTexts.noKey(view(), component.line(), clientId()));
        }
        return key;
    }

    /** The variant that everybody would see. */
    Variant shared() {
        return new Variant(
                context.getExternalContext().getRequestContextPath(),
                RegionTokens.path(context),
                region(),
                key(),
                ViewParameters.current(context, component.requestParameters(context)),
                context.getViewRoot().getLocale().toLanguageTag(),
                Mode.SHARED,
                null);
    }

    Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (String group : words("subscribe")) {
            if (!GroupName.isValid(group)) {
                throw new FacesException(FacesTexts.invalidGroup(view(), clientId(), group, GroupName.RULE));
            }
            groups.add(group);
        }
        return groups;
    }

    /** Declared paths: on the tag and in code. */
    Collection<Path> on() {
        if (on == null) {
            on = new ArrayList<>(RegionServices.of(context).declared().of(view(), component.getId()));
            words("on").stream().map(this::path).forEach(on::add);
        }
        return on;
    }

    /** The entities, or beans, that declared paths go into. */
    Set<String> narrowed() {
        return on().stream()
                .filter(path -> path.segments().size() > 1)
                .map(path -> path.segments().get(0))
                .collect(Collectors.toSet());
    }

    /** The mode that the author decided on; null to leave it to the proof. */
    Mode render() {
        String render = textOrNull("render");
        if (render == null) {
            return null;
        }
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(render))
                .findFirst()
                .orElseThrow(() ->
                        new FacesException(FacesTexts.invalidRender(view(), component.line(), clientId(), render)));
    }

    long interval(long byDefault) {
        String given = textOrNull("interval");
        if (given == null) {
            return byDefault;
        }
        try {
            return Math.max(0, Long.parseLong(given));
        } catch (NumberFormatException e) {
            throw new FacesException(FacesTexts.invalidInterval(view(), component.line(), clientId(), given), e);
        }
    }

    String view() {
        UIViewRoot root = context.getViewRoot();
        return root == null ? "?" : root.getViewId();
    }

    private Path path(String text) {
        try {
            return Path.parse(text);
        } catch (IllegalArgumentException e) {
            throw new FacesException(FacesTexts.invalidPath(view(), component.line(), clientId(), text), e);
        }
    }

    private List<String> words(String name) {
        String text = textOrNull(name);
        return text == null ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private String textOr(String name, String otherwise) {
        Object value = attributes.get(name);
        String text = value == null ? "" : value.toString();
        return text.isBlank() ? otherwise : text;
    }
}
