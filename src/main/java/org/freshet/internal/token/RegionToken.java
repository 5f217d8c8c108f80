package org.freshet.internal.token;

import java.util.List;
import java.util.Map;

/**
 * What a token says. Readable by its holder, not changeable.
 *
 * @param user whom it was issued to; null if anonymous
 * @param session the opaque name of the HTTP session it was issued in; null if there was none
 * @param within the group whose members may use it, whoever they are: of a region inside a shared one; else null
 * @param application the web application's context path
 * @param view the view's path below it
 * @param region the region's identifier, without the numbers of rows
 * @param key which region of an iteration; null outside
 * @param instance which page a region that is not shared belongs to; else null
 * @param parameters the view's parameters
 * @param groups what it allows to subscribe to
 * @param expires seconds since the epoch
 * @param position how far the server had published before it rendered the region
 */
public record RegionToken(
        String user,
        String session,
        String within,
        String application,
        String view,
        String region,
        String key,
        String instance,
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
        return within == null && sameUser && (session == null || session.equals(otherSession));
    }
}
