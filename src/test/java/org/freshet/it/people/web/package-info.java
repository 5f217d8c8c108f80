/** The web application with endpoints of its own. */
package org.freshet.it.people.web;
