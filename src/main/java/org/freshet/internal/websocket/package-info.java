/**
 * The WebSocket transport at {@code rx/socket}. The only importer of {@code jakarta.websocket}; a server may lack that.
 *
 * <p>Imports the API, broker, protocol, wire, token and texts.
 */
package org.freshet.internal.websocket;
