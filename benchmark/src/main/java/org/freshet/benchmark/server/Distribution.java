package org.freshet.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An unpacked server, as it is delivered but for its heap and its default database. The heap is the same for all, and there from the start:
 * else it would be measured what the system takes to hand out its pages. The database is in memory, as WildFly's is by default: else it would
 * be measured when Payara's clears up its files. And it reuses no results, which H2 does with old ones.
 *
 * @param name with version
 * @param command starts it in the foreground
 * @param deployments where it looks for applications when it starts
 */
record Distribution(String name, List<String> command, Path deployments) {

    static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages");

    private static final String DATABASE = "jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

    /** Prepares a directory of its own, so that nothing is left of an earlier run. */
    static Distribution wildfly(Path home, Path directory) throws IOException {
        Path base = directory.resolve("standalone");
        Directories.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        replace(
                base.resolve("configuration/standalone-full.xml"),
                "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;MODE=${wildfly.h2.compatibility.mode:REGULAR}",
                DATABASE);
        return new Distribution(
                "WildFly",
                List.of(
                        home.resolve("bin/standalone.sh").toString(),
                        "-c",
                        "standalone-full.xml",
                        "-Djboss.server.base.dir=" + base),
                Files.createDirectories(base.resolve("deployments")));
    }

    /** As above. */
    static Distribution payara(Path home, Path directory) throws IOException {
        Path domain = directory.resolve("domains/domain1");
        Directories.copy(home.resolve("glassfish/domains/domain1"), domain);
        Path configuration = domain.resolve("config/domain.xml");
        replace(
                configuration,
                "<jvm-options>-Xmx512m</jvm-options>",
                HEAP.stream()
                        .map(option -> "<jvm-options>" + option + "</jvm-options>")
                        .collect(Collectors.joining()));
        replace(
                configuration,
                "jdbc:h2:${com.sun.aas.instanceRoot}/lib/databases/embedded_default;AUTO_SERVER=TRUE",
                DATABASE);
        return new Distribution(
                "Payara",
                List.of(
                        home.resolve("bin/asadmin").toString(),
                        "start-domain",
                        "--verbose",
                        "--domaindir",
                        domain.getParent().toString(),
                        "domain1"),
                Files.createDirectories(domain.resolve("autodeploy")));
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IllegalStateException(before + " is not in " + file + " any more");
        }
        Files.writeString(file, text.replace(before, after));
    }
}
