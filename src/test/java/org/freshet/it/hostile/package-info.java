/**
 * Clients that do not keep to the protocol: on plain sockets, as no WebSocket library lets anybody say such things. What they say
 * follows from a seed. Imports nothing of Freshet.
 */
package org.freshet.it.hostile;
