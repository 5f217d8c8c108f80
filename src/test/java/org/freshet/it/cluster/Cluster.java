package org.freshet.it.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Two WildFly nodes, numbered from 1, that share a broker and the database of the default data source. Everything they write is below
 * {@code target/cluster}, which is left behind for the one who looks for a mistake.
 */
public final class Cluster implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("target", "cluster").toAbsolutePath();

    private final SharedBroker broker = new SharedBroker();
    private final List<WildFlyNode> nodes;
    private final Thread lastResort = new Thread(this::killNodes);

    private Cluster(Path wildfly) {
        nodes = List.of(
                new WildFlyNode(wildfly, DIRECTORY, "node1", 1000), new WildFlyNode(wildfly, DIRECTORY, "node2", 1100));
    }

    /** Starts broker and nodes and deploys the archive on both; comes back when it is deployed. */
    public static Cluster start(Archive<?> archive) throws IOException {
        Path wildfly = Path.of(System.getProperty("wildfly.home"));
        Cluster cluster = new Cluster(wildfly);
        try {
            cluster.startWith(archive, wildfly);
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void startWith(Archive<?> archive, Path wildfly) throws IOException {
        Directories.delete(DIRECTORY);
        Files.createDirectories(DIRECTORY);
        Runtime.getRuntime().addShutdownHook(lastResort);
        broker.start();
        Path configured = new NodeConfiguration(wildfly, DIRECTORY, broker.port()).prepare();
        for (WildFlyNode node : nodes) {
            node.copyFrom(configured);
            node.deployments().put(archive);
            node.start();
        }
        for (WildFlyNode node : nodes) {
            node.deployments().awaitDeployed(archive.getName());
        }
    }

    /** The root of a node's web server, ending in a slash. Browsers need a context for each node: a cookie knows no port. */
    public URI url(int node) {
        return node(node).url();
    }

    /** Deploys on one node, or deploys again, and waits until it is done. */
    public void deploy(int node, Archive<?> archive) {
        node(node).deployments().put(archive);
        node(node).deployments().awaitDeployed(archive.getName());
    }

    /** Takes the archive of that name away from one node, and waits until it is done. */
    public void undeploy(int node, String archive) {
        node(node).deployments().remove(archive);
    }

    /** Names of the live threads of a node. */
    public List<String> threads(int node) {
        return node(node).threads();
    }

    /** What a node has logged, from its start. */
    public String log(int node) {
        return node(node).log().text();
    }

    /** The broker, to stop and start it. */
    public SharedBroker broker() {
        return broker;
    }

    private WildFlyNode node(int number) {
        return nodes.get(number - 1);
    }

    private void killNodes() {
        nodes.forEach(WildFlyNode::kill);
    }

    @Override
    public void close() {
        nodes.forEach(WildFlyNode::askToStop);
        nodes.forEach(WildFlyNode::awaitStop);
        broker.stop();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
