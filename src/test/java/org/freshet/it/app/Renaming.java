package org.freshet.it.app;

import jakarta.ejb.Local;

/** What other beans see of {@link RenamingBean}. */
@Local
public interface Renaming {

    String rename(Long id, String title);
}
