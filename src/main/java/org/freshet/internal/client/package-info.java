/** Serves the browser client, a handful of ES modules, at {@code rx/client}. Imports wire, {@code jakarta.servlet} and CDI. */
package org.freshet.internal.client;
