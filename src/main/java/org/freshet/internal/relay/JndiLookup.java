package org.freshet.internal.relay;

import javax.naming.NamingException;

/** Finds an object by its JNDI name, on a thread that has a naming context. */
@FunctionalInterface
interface JndiLookup {

    Object find(String name) throws NamingException;
}
