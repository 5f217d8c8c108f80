package org.freshet.internal.statement;

import java.util.Map;
import java.util.Set;

/**
 * What a table holds of a reactive entity.
 *
 * @param path the entity's name in paths
 * @param columns the attributes of each column, also of its subclasses' and of those in other tables
 * @param version the column whose change is told of no attribute; null if there is none
 */
record EntityTable(String path, Map<String, Set<String>> columns, String version) {}
