package org.freshet.benchmark.server;

/** A viewer was shown a state, at a time in microseconds of the clock. */
record Sighting(int viewer, int state, long micros) {}
