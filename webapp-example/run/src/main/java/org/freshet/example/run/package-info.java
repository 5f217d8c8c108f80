/** Runs a server inside the build, until Ctrl-C. */
package org.freshet.example.run;
