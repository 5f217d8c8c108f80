/** Headlines, pushed by a timer. Knows nothing of pages. */
package org.freshet.example.news;
