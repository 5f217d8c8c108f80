/** An application in whose sessions people log in and out, and in which rights come and go. */
package org.freshet.it.safety;
