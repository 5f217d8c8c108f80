/** What the page {@code dams.xhtml} talks to. */
package org.freshet.example.dams.web;
