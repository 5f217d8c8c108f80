package org.freshet.internal.region;

import java.util.List;

/**
 * What a transaction means for the regions.
 *
 * @param groups of all variants that it touched: whoever joins one of these with an older position has missed something
 * @param notices to be told now; fragments follow
 */
public record Touched(List<String> groups, List<Notice> notices) {}
