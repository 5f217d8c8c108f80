/** What is the same for all pages: what they may load, and how they show their source. */
package org.freshet.example.web;
