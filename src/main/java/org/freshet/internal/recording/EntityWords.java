package org.freshet.internal.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How paths speak of an entity.
 *
 * @param path the entity's name in paths: {@code todo}
 * @param attributes the persistent attributes, whose changes are told
 * @param inverse those among them that are associations to one which the other side stores: only its changes are told
 * @param derived for getters that are no attributes: what they are computed from, as declared
 */
public record EntityWords(
        String path, Set<String> attributes, Set<String> inverse, Map<String, List<String>> derived) {}
