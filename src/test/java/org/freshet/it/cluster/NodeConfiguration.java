package org.freshet.it.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Makes the configuration that all nodes share, with the operations that {@code docs/cluster.md} gives an administrator. */
record NodeConfiguration(Path wildfly, Path directory, int brokerPort) {

    static final String FILE = "standalone-full.xml";

    /** @return a base directory to copy for each node */
    Path prepare() throws IOException {
        Path base = directory.resolve("configured");
        Directories.copy(
                wildfly.resolve("standalone/configuration"),
                Files.createDirectories(base).resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Path script = Files.writeString(directory.resolve("configure.cli"), operations());
        run(base, script, new NodeLog(directory.resolve("configure.log")));
        return base;
    }

    private String operations() {
        return """
                embed-server --server-config=%s --std-out=discard
                batch
                /socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=shared-broker:\
                add(host=127.0.0.1,port=%d)
                /subsystem=messaging-activemq/remote-connector=shared-broker:add(socket-binding=shared-broker)
                /subsystem=messaging-activemq/pooled-connection-factory=shared:add(entries=["java:/jms/shared"],\
                connectors=[shared-broker],transaction=xa,enable-amq1-prefix=false,reconnect-attempts=0)
                /subsystem=ee/service=default-bindings:write-attribute(name=jms-connection-factory,value=java:/jms/shared)
                /subsystem=datasources/data-source=ExampleDS:write-attribute(name=connection-url,\
                value="jdbc:h2:file:%s;AUTO_SERVER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE")
                /subsystem=undertow/application-security-domain=other:write-attribute(name=integrated-jaspi,value=false)
                /subsystem=deployment-scanner/scanner=default:write-attribute(name=scan-interval,value=500)
                run-batch
                stop-embedded-server
                """
                .formatted(FILE, brokerPort, directory.resolve("database"));
    }

    private void run(Path base, Path script, NodeLog log) throws IOException {
        ProcessBuilder cli = new ProcessBuilder(
                        wildfly.resolve("bin/jboss-cli.sh").toString(), "--file=" + script)
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile());
        cli.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        Process running = cli.start();
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new AssertionError("The configuration failed: " + log.tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
