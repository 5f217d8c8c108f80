package org.freshet.internal.statement;

import java.util.Set;

/**
 * What a table holds of a reactive entity's collection.
 *
 * @param path the owner's name in paths
 * @param attribute the collection
 * @param columns those of another entity's table that belong to the collection; empty if the whole table does
 */
record CollectionTable(String path, String attribute, Set<String> columns) {}
