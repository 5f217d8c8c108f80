/**
 * The JPA entity listener, for providers that cannot be listened to without configuration. Not needed with Hibernate.
 *
 * <p>Imports the API, the capture and {@code jakarta.persistence}.
 */
package org.freshet.jpa;
