/** Watches the regions of pages as a browser does, by plain HTTP and the wire, and counts what it is told of their changes. */
package org.freshet.it.recall;
