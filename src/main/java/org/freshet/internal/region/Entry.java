package org.freshet.internal.region;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.freshet.Origin;

/** One variant that is shown somewhere, or was a moment ago. Guarded by itself. */
final class Entry {

    private final Variant variant;
    private final String group;

    private Shown last;
    private long refreshes;
    private String made;
    private String madeFor;
    private long madeAt;
    private long seenAt;

    /** What all its viewers show; null if that is not known of each of them. */
    private String text;

    /** What was changed since it was rendered for all. */
    private final Set<Path> causes = new LinkedHashSet<>();

    private final SoleOrigin origin = new SoleOrigin();

    /** What a page rendered for its viewer and the next shared render is to be compared with; null if nothing. */
    private Shown expected;
    /** The same for the one under way: what was begun before the page may have read what was there before. */
    private Shown compared;

    private boolean verified;

    Entry(Variant variant, String group) {
        this.variant = variant;
        this.group = group;
    }

    Variant variant() {
        return variant;
    }

    String group() {
        return group;
    }

    synchronized Shown last() {
        return last;
    }

    synchronized long seenAt() {
        return seenAt;
    }

    /** A page was rendered for a viewer. @return whether it is other than what the others show */
    synchronized boolean shown(Shown shown, long now) {
        if (variant.mode() != Mode.SHARED) {
            last = shown.withoutText();
            seenAt = now;
            return false;
        }
        boolean first = last == null;
        boolean differs = text != null && !shown.text().equals(text);
        last = shown;
        seenAt = now;
        text = first ? shown.text() : differs ? null : text;
        return differs;
    }

    synchronized boolean shows(String other) {
        return other.equals(text);
    }

    synchronized void expect(Shown shown) {
        expected = shown;
    }

    /** Whether there is something with which the next shared render is to be compared. */
    synchronized boolean isExpecting() {
        return expected != null;
    }

    /** A shared render was equal to what a page had rendered for its viewer. */
    synchronized void verify() {
        verified = true;
    }

    /** Of this variant: others of the same region may be reached by other ways through its beans. */
    synchronized boolean isVerified() {
        return verified;
    }

    /** What the shared render that has ended is to be compared with; null if nothing. */
    synchronized Shown takeCompared() {
        Shown taken = compared;
        compared = null;
        return taken;
    }

    /** A shared render is there. @return whether it is news to anybody */
    synchronized boolean rendered(Shown shown) {
        boolean news = origin.rendered(!shown.text().equals(text));
        // A shared render cannot tell what depends on the viewer: that stays as the page had it.
        last = new Shown(
                variant,
                shown.dependencies(),
                shown.mark(),
                shown.text(),
                shown.reasons(),
                shown.interval(),
                shown.claimed(),
                last == null || last.existing(),
                shown.line(),
                shown.whole());
        text = shown.text();
        return news;
    }

    /** What was made for this text, as long as neither is too old. */
    synchronized String made(String forText, long now, long notBefore, Supplier<String> maker) {
        if (made == null || madeAt < notBefore || !forText.equals(madeFor)) {
            made = maker.get();
            madeFor = forText;
            madeAt = now;
        }
        return made;
    }

    /** It is due because of a change of these, which this one caused, or nobody that is known. */
    synchronized void due(Collection<Path> changed, Origin by) {
        causes.addAll(changed);
        origin.due(by);
    }

    /** A refresh begins. @return because of what */
    synchronized Set<Path> begin() {
        if (expected != null) {
            compared = expected;
            expected = null;
        }
        Set<Path> taken = Set.copyOf(causes);
        causes.clear();
        origin.begin();
        return taken;
    }

    /** Who alone caused the refresh that was begun last; null if nobody did, or several. */
    synchronized Origin origin() {
        return origin.ofRefresh();
    }

    synchronized void refreshed() {
        refreshes++;
    }

    synchronized long refreshes() {
        return refreshes;
    }

    /** What its viewers show is uncertain. */
    synchronized void doubt() {
        text = null;
    }
}
