/** Threads on which the application's code runs, which may take its time. Imports nothing. */
package org.freshet.internal.thread;
