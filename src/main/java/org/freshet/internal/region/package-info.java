/**
 * Which regions a change touches, why, and when they may be rendered again: plain Java, unit-tested with a fake clock. Knows paths,
 * not pages: what a region is, and what rendering it means, is for whoever registers it.
 *
 * <p>Imports the API only.
 */
package org.freshet.internal.region;
