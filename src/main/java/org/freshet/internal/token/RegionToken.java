package org.freshet.internal.token;

import java.util.List;
import java.util.Map;

/**
 * What a token says. Readable by its holder, not changeable.
 *
 * @param user whom it was issued to; null if anonymous
 * @param session the opaque name of the HTTP session it was issued in; null if there was none
 * @param view the view's identifier
 * @param region the region's client identifier
 * @param parameters the view's parameters
 * @param groups what it allows to subscribe to
 * @param expires seconds since the epoch
 * @param position how far the server had published before it rendered the region
 */
public record RegionToken(
        String user,
        String session,
        String view,
        String region,
        Map<String, List<String>> parameters,
        List<String> groups,
        long expires,
        String position) {

    /**
     * Whether someone may use it: the user must be the same. The session too, unless there was none yet when the token was issued, as on
     * the first page of a visit.
     */
    public boolean isFor(String otherUser, String otherSession) {
        boolean sameUser = user == null ? otherUser == null : user.equals(otherUser);
        return sameUser && (session == null || session.equals(otherSession));
    }
}
