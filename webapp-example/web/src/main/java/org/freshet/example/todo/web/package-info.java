/** What the pages {@code todo.xhtml} and {@code board.xhtml} talk to. */
package org.freshet.example.todo.web;
