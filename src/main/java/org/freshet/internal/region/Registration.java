package org.freshet.internal.region;

/** One region's place in the index, ordered by when it was first registered. Not safe for several threads. */
final class Registration<R> implements Comparable<Registration<R>> {

    private final R region;
    private final long number;
    private Dependencies dependencies = Dependencies.NONE;

    Registration(R region, long number) {
        this.region = region;
        this.number = number;
    }

    R region() {
        return region;
    }

    Dependencies dependencies() {
        return dependencies;
    }

    /** Gives what it depended on before. */
    Dependencies replace(Dependencies next) {
        Dependencies last = dependencies;
        dependencies = next;
        return last;
    }

    @Override
    public int compareTo(Registration<R> other) {
        return Long.compare(number, other.number);
    }
}
