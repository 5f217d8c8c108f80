/**
 * Every text for deployers and administrators, with its code: one method each, one class for what begins with the same two digits. Form: what failed, on
 * what, what is allowed, what to change. A code is never used again for another text. Imports nothing.
 */
package org.freshet.internal.text;
