/** An inventory of dams: who may add one, how many there may be, and who is told. Knows nothing of pages. */
package org.freshet.example.dams;
