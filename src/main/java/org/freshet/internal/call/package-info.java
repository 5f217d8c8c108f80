/**
 * Calls that browsers make: which methods there are ({@code Callables}), whether they may be called ({@code Access}), with what
 * ({@code Arguments}, {@code Validation}), and what becomes of them ({@code Failures}, {@code CallMemory}). {@code Calls} runs those of one
 * web application, a {@code CallLine} those of one connection in order.
 *
 * <p>Imports the API, the SPI, broker, wire, texts, threads, CDI, {@code jakarta.annotation.security}, {@code jakarta.json} and, where the server has them,
 * JSON-B ({@code Arguments}, {@code BoundedDecimal}) and Bean Validation ({@code BeanValidation}).
 */
package org.freshet.internal.call;
