/** Jobs that take a while, and who is told how they get on. Knows nothing of pages. */
package org.freshet.example.jobs;
