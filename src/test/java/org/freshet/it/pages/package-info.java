/**
 * An application of thirty pages, each with regions that read entities in a way of its own: what the container tests measure live regions
 * with. Here is its data; {@code web} is what the pages read, and the pages are in {@code src/test/resources/it/pages}.
 */
package org.freshet.it.pages;
