/**
 * The WebSocket transport at {@code rx/socket}, and that of the application's own endpoints at {@code rx/consumer}. The only importer of {@code jakarta.websocket}; a server may lack that.
 *
 * <p>Imports the API, broker, protocol, wire, token, texts, {@code jakarta.servlet} and {@code jakarta.inject}.
 */
package org.freshet.internal.websocket;
