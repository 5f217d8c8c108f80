/** Serves the browser client, a handful of ES modules, at {@code rx/client}. Imports wire and {@code jakarta.servlet}. */
package org.freshet.internal.client;
