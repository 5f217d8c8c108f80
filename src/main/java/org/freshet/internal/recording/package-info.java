/**
 * Recording: what a region reads while it is rendered, as paths, and what that proves about who may share the result. With {@code faces}
 * the only importer of {@code jakarta.el} and {@code jakarta.faces}.
 *
 * <p>Imports region, {@code jakarta.servlet}, {@code jakarta.inject}, {@code jakarta.interceptor} and CDI.
 */
package org.freshet.internal.recording;
