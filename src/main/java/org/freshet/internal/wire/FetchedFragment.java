package org.freshet.internal.wire;

import jakarta.json.JsonArrayBuilder;
import java.util.List;

/**
 * One answer of several to a request for fragments.
 *
 * @param status as HTTP has it
 * @param html the region's element; null unless the status is 200
 */
public record FetchedFragment(int status, String html) {

    public static FetchedFragment of(int status) {
        return new FetchedFragment(status, null);
    }

    public static String text(List<FetchedFragment> fragments) {
        JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
        for (FetchedFragment fragment : fragments) {
            array.add(Members.of()
                    .add("status", fragment.status())
                    .add("html", fragment.html())
                    .build());
        }
        return array.build().toString();
    }
}
