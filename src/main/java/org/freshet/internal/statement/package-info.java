/**
 * Statements: which entities and attributes the SQL reads that runs while a page is rendered, so that recording can see behind a bean
 * that asks the database. Where there is no Hibernate or no Faces, nothing of it is used.
 *
 * <p>Imports the API, capture (the entities' names), recording (whom to tell), region (paths), the texts and {@code jakarta.faces}. Classes named
 * after Hibernate are the only ones that link to it.
 */
package org.freshet.internal.statement;
