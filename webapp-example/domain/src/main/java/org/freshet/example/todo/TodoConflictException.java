package org.freshet.example.todo;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

/**
 * Somebody else was faster: the todo was changed or removed since the caller saw it. Nothing was done. Its cause says which of the two, in
 * the words of Jakarta Persistence.
 */
@ApplicationException(rollback = true)
public class TodoConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TodoConflictException(String message, PersistenceException cause) {
        super(message, cause);
    }
}
