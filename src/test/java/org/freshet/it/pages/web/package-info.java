/** What the pages read, and the tests' way in. */
package org.freshet.it.pages.web;
