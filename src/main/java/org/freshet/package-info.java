/**
 * The API of Freshet: what an application names. Annotations that make an entity reactive, the event that tells what a
 * transaction committed, the publisher for what no listener can see, who is connected and may hear of it, what browsers may call, and
 * endpoints of the application's own.
 *
 * <p>Imports nothing of the platform but {@code jakarta.inject}, {@code jakarta.enterprise.util}, the stereotype annotation of
 * {@code jakarta.enterprise.inject} and the scope of {@code jakarta.enterprise.context}, and nothing internal.
 */
package org.freshet;
