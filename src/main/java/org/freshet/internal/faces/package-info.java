/**
 * Regions: the tags and the rendering of fragments. The only importer of {@code jakarta.faces} and {@code jakarta.el}; a server may lack
 * them.
 *
 * <p>Imports the API, client, protocol and broker (who is asking), token, wire, texts, {@code jakarta.servlet} and CDI.
 */
package org.freshet.internal.faces;
