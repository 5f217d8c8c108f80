package org.freshet.it.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The directory that a node's deployment scanner watches. The scanner answers with marker files.
 *
 * @param check throws when the node is dead
 */
record Deployments(Path directory, Runnable check, NodeLog log) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    void put(Archive<?> archive) {
        Path target = directory.resolve(archive.getName());
        Path partial = directory.resolveSibling(archive.getName() + ".partial");
        archive.as(ZipExporter.class).exportTo(partial.toFile(), true);
        try {
            Files.deleteIfExists(marker(archive.getName(), "deployed"));
            Files.deleteIfExists(marker(archive.getName(), "undeployed"));
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            Files.createFile(marker(archive.getName(), "dodeploy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitDeployed(String archive) {
        awaitMarker(archive, "deployed");
    }

    void remove(String archive) {
        try {
            Files.delete(marker(archive, "deployed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitMarker(archive, "undeployed");
    }

    private void awaitMarker(String archive, String suffix) {
        await().atMost(PATIENCE).until(() -> {
            check.run();
            if (Files.exists(marker(archive, "failed"))) {
                throw new AssertionError(archive + " is not " + suffix + ":\n" + log.tail());
            }
            return Files.exists(marker(archive, suffix));
        });
    }

    private Path marker(String archive, String suffix) {
        return directory.resolve(archive + "." + suffix);
    }
}
