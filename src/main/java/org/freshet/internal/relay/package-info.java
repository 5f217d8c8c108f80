/**
 * Carries payloads from node to node over a JMS topic, and judges the numbers they arrive with.
 *
 * <p>The only importer of {@code jakarta.jms} and, beside the composition root, of {@code javax.naming}; besides them the API, the
 * SPI and the texts. A server may lack {@code jakarta.jms} altogether: whoever creates a {@link
 * org.freshet.internal.relay.JmsRelay} looks first.
 */
package org.freshet.internal.relay;
