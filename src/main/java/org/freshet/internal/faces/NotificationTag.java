package org.freshet.internal.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.freshet.internal.text.FacesTexts;

/** {@code <rx:notification>}: a message box for each event of a name. */
public final class NotificationTag extends LiveTag {

    public static final String COMPONENT_TYPE = "org.freshet.Notification";

    private static final List<String> SEVERITIES = List.of("info", "warn", "error");

    @Override
    String name() {
        return "notification";
    }

    /** Without a group it hears what comes by itself: to everybody, and to the user. */
    @Override
    List<String> groups() {
        String group = textOrNull("group");
        return group == null ? List.of() : List.of(group(group));
    }

    @Override
    void writeAttributes(ResponseWriter writer) throws IOException {
        // It is read out by screen readers, errors at once.
        writer.writeAttribute("role", severity().equals("info") ? "status" : "alert", null);
        writer.writeAttribute("rx-event", required("event"), null);
        write(writer, "rx-message", textOrNull("text"));
        write(writer, "rx-lasts", lasts());
    }

    @Override
    void writeContent(FacesContext context, ResponseWriter writer) throws IOException {
        writer.startElement("template", null);
        writer.startElement("div", null);
        writer.writeAttribute("class", "rx-message rx-" + severity(), null);
        writeOwn(context, () -> writePlace(writer, "text"));
        writeButton(writer, "refresh", textOrNull("refresh"));
        writeButton(writer, "dismiss", textOr("dismiss", "\u00d7"));
        writer.endElement("div");
        writer.endElement("template");
    }

    private static void writeButton(ResponseWriter writer, String action, String label) throws IOException {
        if (label != null) {
            writer.startElement("button", null);
            writer.writeAttribute("type", "button", null);
            writer.writeAttribute("rx-click", action, null);
            writer.writeText(label, null);
            writer.endElement("button");
        }
    }

    private String severity() {
        String severity = textOr("severity", "info");
        if (!SEVERITIES.contains(severity)) {
            throw new FacesException(FacesTexts.invalidSeverity(getClientId(), view(), severity, SEVERITIES));
        }
        return severity;
    }

    private String lasts() {
        String lasts = textOrNull("lasts");
        if (lasts != null && !lasts.matches("\\d{1,9}")) {
            throw new FacesException(FacesTexts.invalidLasts(getClientId(), view(), lasts));
        }
        return lasts;
    }
}
