/**
 * Measures what Freshet promises about cost, and says which promises were kept. {@link org.freshet.benchmark.Benchmarks} is the way in.
 * Uses internal packages.
 */
package org.freshet.benchmark;
