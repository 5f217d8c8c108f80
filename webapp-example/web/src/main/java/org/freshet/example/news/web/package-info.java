/** What the page {@code news.xhtml} talks to. */
package org.freshet.example.news.web;
