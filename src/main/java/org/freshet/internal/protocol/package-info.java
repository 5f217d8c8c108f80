/**
 * What a client's message does, whichever transport brought it: one {@code Conversation} for each connection.
 *
 * <p>Imports the API, broker, wire and token.
 */
package org.freshet.internal.protocol;
