/**
 * Two WildFly nodes on one Artemis broker and one database, for tests. {@link org.freshet.it.cluster.Cluster} is the way in. Imports
 * nothing of Freshet.
 */
package org.freshet.it.cluster;
