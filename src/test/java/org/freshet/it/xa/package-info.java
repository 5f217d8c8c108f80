/** The application whose resources take part in two-phase commits. */
package org.freshet.it.xa;
