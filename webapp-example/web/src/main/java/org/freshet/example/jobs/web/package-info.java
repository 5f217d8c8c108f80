/** What the page {@code jobs.html} calls. */
package org.freshet.example.jobs.web;
