/** What the pages of the live application show, and what changes it. */
package org.freshet.it.live;
