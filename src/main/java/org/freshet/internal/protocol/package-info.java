/**
 * What a client's message does, whichever transport brought it: one {@code Conversation} for each connection, and who may
 * have one.
 *
 * <p>Imports the API, broker, call, region, wire, token, texts and {@code jakarta.servlet}.
 */
package org.freshet.internal.protocol;
