/** Every text for people, with its code: one method each. Imports nothing. */
package org.freshet.internal.text;
