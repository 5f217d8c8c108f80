/**
 * From JPA listeners to the change plan of a transaction: what was committed, and which groups are told. {@link
 * org.freshet.internal.capture.Capture} is the entrance.
 *
 * <p>Imports the API and is the only importer of {@code jakarta.persistence} and {@code jakarta.transaction}. Classes named after
 * Hibernate or EclipseLink are the only ones that link to them, and are loaded only where they are present.
 */
package org.freshet.internal.capture;
