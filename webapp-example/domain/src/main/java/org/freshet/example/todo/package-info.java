/** Things to do: the entity, what can be done with it, and what can go wrong. Knows nothing of pages. */
package org.freshet.example.todo;
