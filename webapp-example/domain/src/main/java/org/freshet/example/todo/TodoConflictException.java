package org.freshet.example.todo;

import jakarta.ejb.ApplicationException;

/** Somebody else was faster: the todo was changed or removed since the caller saw it. Nothing was done. */
@ApplicationException(rollback = true)
public class TodoConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TodoConflictException(String message) {
        super(message);
    }
}
