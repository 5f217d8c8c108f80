/**
 * The inspector's page: what is live and why, for developers.
 *
 * <p>Imports the API, {@code jakarta.servlet}, CDI and {@code javax.naming}.
 */
package org.freshet.internal.inspector;
