package org.freshet.benchmark.server.app;

/** What an application without Freshet tells its own observers. */
public record RowsChanged() {}
