/**
 * The contract check: reads the Facelets files of an application and compares what they and the application declare with the entities and
 * beans that there are. {@link org.freshet.internal.check.ContractCheck} is the entrance, {@link org.freshet.internal.check.Views} the
 * catalogue of pages. Used at start-up, by one thread; what it finds is immutable.
 *
 * <p>Imports the API, the texts and the JDK's XML.
 */
package org.freshet.internal.check;
