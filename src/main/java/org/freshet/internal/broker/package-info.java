/**
 * Groups, their members, and what is delivered to whom: plain Java, unit-tested with a fake clock. Knows texts, not messages: what is
 * said to a client is encoded by whoever publishes.
 *
 * <p>Imports the API and the SPI only.
 */
package org.freshet.internal.broker;
