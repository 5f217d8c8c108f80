/**
 * The messages of protocol {@code rx.1} as records, and their JSON. The protocol is described in {@code docs/protocol.md}.
 *
 * <p>Imports the API and {@code jakarta.json}.
 */
package org.freshet.internal.wire;
