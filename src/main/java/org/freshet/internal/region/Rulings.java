package org.freshet.internal.region;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What was found out about regions, for as long as the application runs. Safe for any thread. */
final class Rulings {

    private final Map<Variant.Place, Ruling> rulings = new ConcurrentHashMap<>();
    private final BiConsumer<Variant.Place, Ruling> report;

    /** @param report told of each ruling once */
    Rulings(BiConsumer<Variant.Place, Ruling> report) {
        this.report = report;
    }

    Ruling orNull(Variant.Place place) {
        return rulings.get(place);
    }

    /** @return whether that is news */
    boolean rule(Variant.Place place, Ruling ruling) {
        boolean news = rulings.putIfAbsent(place, ruling) == null;
        if (news) {
            report.accept(place, ruling);
        }
        return news;
    }
}
