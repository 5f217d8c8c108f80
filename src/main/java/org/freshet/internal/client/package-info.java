/**
 * Serves the browser client at {@code rx/client}: one ES module, which the build makes of those in {@code src/main/javascript}. Imports wire,
 * {@code jakarta.servlet} and CDI.
 */
package org.freshet.internal.client;
