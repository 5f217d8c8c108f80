/** What the pages of the live application talk to, and the tests' way in. */
package org.freshet.it.live.web;
