/** The example as people use it: the real EAR on a real server, seen through a real browser. */
package org.freshet.example;
