package org.freshet.example.news;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.freshet.ReactivePublisher;

/** Has another headline every three seconds, and tells it to the group {@code news}. */
@Singleton
public class Ticker {

    private static final List<String> TOPICS = List.of(
            "The bakery has run out of pretzels",
            "A duck crosses Main Street, traffic waits",
            "The library stays open until midnight",
            "The cat of number 7 is back",
            "Rain expected, umbrellas sold out");

    @Inject
    private ReactivePublisher publisher;

    private int told;

    /** What is new now, numbered: no two are the same. */
    @Lock(LockType.READ)
    public String headline() {
        return told + ": " + TOPICS.get(told % TOPICS.size());
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void next() {
        told++;
        publisher.dataChanged("news", Map.of("headline", headline()));
    }
}
