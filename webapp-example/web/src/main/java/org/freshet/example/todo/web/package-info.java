/** What the page {@code todo.xhtml} talks to. */
package org.freshet.example.todo.web;
