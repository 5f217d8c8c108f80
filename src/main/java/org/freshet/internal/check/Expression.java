package org.freshet.internal.check;

/**
 * One EL expression of a page.
 *
 * @param text with its braces, such as <code>#{todos.open}</code>
 * @param line for an attribute that of its tag
 */
public record Expression(String text, int line) {}
