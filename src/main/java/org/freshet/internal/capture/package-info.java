/**
 * From JPA listeners to the change plan of a transaction: what was committed, and which groups are told. {@link
 * org.freshet.internal.capture.Capture} is the entrance.
 *
 * <p>Imports the API, the texts, CDI (to be found by listeners) and the JDK's XML (persistence.xml); beside the listener in {@code
 * org.freshet.jpa} and the composition root the only importer of {@code jakarta.persistence} and {@code jakarta.transaction}.
 * Classes named after Hibernate or EclipseLink are the only ones that link to them, and are loaded only where they are present.
 */
package org.freshet.internal.capture;
