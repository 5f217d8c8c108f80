package org.freshet.internal.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** What has become of a call; the same for whoever asks for it again. Immutable. */
public sealed interface CallOutcome {

    void addTo(Members result);

    /**
     * It has returned.
     *
     * @param value null of a method without result
     * @param refresh whether the region that called is to be refreshed
     */
    record Returned(JsonValue value, boolean refresh) implements CallOutcome {
        @Override
        public void addTo(Members result) {
            result.add("ok", true).add("value", value).add("refresh", refresh ? true : null);
        }
    }

    /**
     * It was not run, or has failed.
     *
     * @param message for whoever reads the browser's log; no text of an exception's
     * @param refresh whether what the region that called shows is out of date
     */
    record Failed(ErrorCode code, String message, List<Violation> violations, boolean refresh) implements CallOutcome {

        public Failed(ErrorCode code, String message) {
            this(code, message, List.of(), false);
        }

        @Override
        public void addTo(Members result) {
            Members error = Members.of().add("code", code.wire()).add("message", message);
            if (!violations.isEmpty()) {
                JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
                violations.forEach(violation -> array.add(Members.of()
                        .add("field", violation.field())
                        .add("message", violation.message())
                        .build()));
                error.add("violations", array.build());
            }
            result.add("ok", false).add("error", error.build()).add("refresh", refresh ? true : null);
        }
    }

    /**
     * What is wrong with an argument.
     *
     * @param field the parameter's name and the path below it, such as {@code todo.title}
     */
    record Violation(String field, String message) {}
}
