package org.freshet.internal.token;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was taken back from whom, and when: tokens from before then are void. Bounded: what was taken back longest ago is remembered as
 * taken from everybody. Safe for any thread.
 */
final class Revocations {

    /**
     * Of one user or, if that is null, of all; of one group or, if that is null, whatever it is for. Tokens for the members of a region
     * are issued to nobody: they are void if anybody lost their group.
     */
    private record Right(String user, String group, boolean within) {}

    private final Map<Right, Long> revoked;

    // Guarded by this.
    private long last;
    private long floor = -1;
    private long count;

    Revocations(int remembered) {
        revoked = new LinkedHashMap<>(16, 0.75f, false) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Right, Long> eldest) {
                boolean full = size() > remembered;
                if (full) {
                    floor = eldest.getValue();
                }
                return full;
            }
        };
    }

    /** The time to put into a token. On this node later than any revocation before, also within the same millisecond. */
    synchronized long stamp(long now) {
        last = Math.max(last, now);
        return last;
    }

    synchronized void revoke(String user, String group, long now) {
        long at = stamp(now);
        last = at + 1;
        count++;
        if (user == null && group == null) {
            floor = at;
            revoked.clear();
        } else {
            revoke(new Right(user, group, false), at);
            if (user != null && group != null) {
                revoke(new Right(null, group, true), at);
            }
        }
    }

    synchronized long count() {
        return count;
    }

    private void revoke(Right right, long at) {
        revoked.remove(right);
        revoked.put(right, at);
    }

    /** Whether a token from then is void. */
    synchronized boolean cover(RegionToken token, long stamp) {
        return stamp <= floor
                || isRevoked(new Right(token.user(), null, false), stamp)
                || token.groups().stream().anyMatch(group -> isRevoked(token, group, stamp));
    }

    private boolean isRevoked(RegionToken token, String group, long stamp) {
        return isRevoked(new Right(null, group, false), stamp)
                || isRevoked(new Right(token.user(), group, false), stamp)
                || token.within() != null && isRevoked(new Right(null, group, true), stamp);
    }

    private boolean isRevoked(Right right, long stamp) {
        return revoked.getOrDefault(right, -1L) >= stamp;
    }
}
