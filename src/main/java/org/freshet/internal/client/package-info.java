/**
 * Serves the browser client at {@code rx/client}: its sources, a handful of ES modules, joined to one. Imports wire,
 * {@code jakarta.servlet} and CDI.
 */
package org.freshet.internal.client;
