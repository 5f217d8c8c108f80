/**
 * The API of Freshet: what an application names. Annotations that make an entity reactive, the event that tells what a
 * transaction committed, the publisher for what no listener can see, who may hear of it, and what browsers may call.
 *
 * <p>Imports nothing of the platform but {@code jakarta.inject}, {@code jakarta.enterprise.util} and the stereotype annotation of
 * {@code jakarta.enterprise.inject}, and nothing internal.
 */
package org.freshet;
