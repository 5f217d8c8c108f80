package org.freshet.internal.protocol;

import java.util.concurrent.Executor;

/** Threads of the container's that may block. A type of its own, so that it can be injected. */
@FunctionalInterface
public interface Workers extends Executor {}
