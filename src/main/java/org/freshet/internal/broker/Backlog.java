package org.freshet.internal.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The messages that wait on one connection: bounded. If the bound is reached, everything that waits, but for answers, is replaced by one
 * resynchronisation: nothing is lost in silence. Guarded by its outbox.
 */
final class Backlog {

    private static final String RESYNC_REASON = "overflow";
    private static final int MAX_FRAME_CHARS = 512 * 1024;

    private final QueueLimit limit;
    private final Function<String, String> resync;
    private final Meter meter;
    private final Consumer<String> dropped;
    private final ArrayDeque<Message> messages = new ArrayDeque<>(1);
    private long bytes;

    /** @param dropped is told what will not be sent; null: nobody is */
    Backlog(QueueLimit limit, Function<String, String> resync, Meter meter, Consumer<String> dropped) {
        this.limit = limit;
        this.resync = resync;
        this.meter = meter;
        this.dropped = dropped;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    boolean isFull() {
        return messages.size() >= limit.messages()
                || bytes >= limit.bytes() && bytes - largest(messages, Message::isNews) >= limit.bytes();
    }

    /** In place of what these stand for; if there is no room, a resynchronisation in place of all news. */
    void add(Collection<Message> added) {
        for (Message message : added) {
            if (message.replaces() != null && !message.beside() && !messages.isEmpty()) {
                messages.removeIf(earlier -> isReplaced(earlier, message));
            }
        }
        if (hasRoomFor(added)) {
            added.forEach(this::append);
            meter.waits(messages.size());
        } else {
            List<Message> answers = Stream.concat(messages.stream(), added.stream())
                    .filter(Message::isOwn)
                    .toList();
            drop();
            added.forEach(this::drop);
            answers.forEach(this::append);
            append(Message.resync(resync.apply(RESYNC_REASON)));
            meter.resynchronised(1);
        }
    }

    /** Whatever the bound. */
    void append(Message message) {
        messages.add(message);
        bytes += message.bytes();
    }

    /**
     * The messages of the next frame, of which there is one at least. No batch is cut: who has a part of one has its position, and would
     * not be told that the rest is missing.
     *
     * @param bare whether a frame is one message
     */
    List<Message> take(boolean bare) {
        Message first = poll();
        if (messages.isEmpty() || bare) {
            return List.of(first);
        }
        List<Message> next = new ArrayList<>(messages.size() + 1);
        next.add(first);
        int length = first.text().length();
        Message last = first;
        while (!messages.isEmpty()
                && (fits(length, messages.peek()) || messages.peek().isOfOneBatchWith(last))) {
            last = poll();
            length += last.text().length() + 1;
            next.add(last);
        }
        return next;
    }

    private static boolean fits(int length, Message more) {
        return length + more.text().length() < MAX_FRAME_CHARS;
    }

    /** What waits will not be sent, because it is too much. */
    void drop() {
        messages.forEach(this::drop);
        clear();
    }

    void clear() {
        messages.clear();
        bytes = 0;
    }

    private Message poll() {
        Message message = messages.poll();
        bytes -= message.bytes();
        return message;
    }

    private boolean isReplaced(Message earlier, Message by) {
        boolean replaced = by.replaces().equals(earlier.replaces());
        if (replaced) {
            bytes -= earlier.bytes();
        }
        return replaced;
    }

    private boolean hasRoomFor(Collection<Message> added) {
        int count = messages.size() + added.size();
        long sum = bytes;
        for (Message message : added) {
            sum += message.bytes();
        }
        // The largest is not counted: what is large by itself could never be sent.
        return limit.holds(count, sum)
                || limit.holds(count, sum - Math.max(largest(messages, m -> true), largest(added, m -> true)));
    }

    private static int largest(Collection<Message> some, Predicate<Message> which) {
        return some.stream().filter(which).mapToInt(Message::bytes).max().orElse(0);
    }

    private void drop(Message message) {
        if (message.isNews()) {
            meter.dropped(1);
            if (dropped != null) {
                dropped.accept(message.text());
            }
        }
    }
}
