/** The library of the application with endpoints of its own: in the WAR's {@code WEB-INF/lib} or in the EAR's {@code lib/}. */
package org.freshet.it.people;
