/**
 * Tokens: what the server granted a page, signed, so that a browser can come back with it.
 *
 * <p>Imports {@code jakarta.json} only.
 */
package org.freshet.internal.token;
