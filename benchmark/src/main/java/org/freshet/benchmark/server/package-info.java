/**
 * Measures Freshet on a real server, beside the ways it is meant to replace and the least that it could cost. {@link
 * org.freshet.benchmark.server.ServerBenchmarks} is the way in; {@code app} is what it deploys. Imports nothing of Freshet: its viewers
 * speak the protocol.
 */
package org.freshet.benchmark.server;
