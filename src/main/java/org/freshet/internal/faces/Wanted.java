package org.freshet.internal.faces;

import java.util.Set;
import org.freshet.internal.region.Path;

/**
 * A region of a view whose fragment is wanted.
 *
 * @param region its identifier without the numbers of rows
 * @param key which row; null outside an iteration
 * @param causes what was changed and is why it is rendered
 */
record Wanted(String region, String key, Set<Path> causes) {}
