package org.freshet.benchmark.server;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** A server process with the application deployed. Nothing of it outlives this process. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TAIL = 60;

    private final Process process;
    private final Path log;

    private RunningServer(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of the server"));
    }

    /** Comes back when the application answers. */
    static RunningServer start(Distribution distribution, Archive<?> application, Path log) throws IOException {
        File deployment =
                distribution.deployments().resolve(application.getName()).toFile();
        application.as(ZipExporter.class).exportTo(deployment, true);
        ProcessBuilder command = new ProcessBuilder(distribution.command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // The Java that runs this runs the server too: WildFly's script reads the first, Payara's the second.
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("AS_JAVA", System.getProperty("java.home"));
        command.environment().put("JBOSS_JAVA_SIZING", String.join(" ", Distribution.HEAP));
        RunningServer server = new RunningServer(command.start(), log);
        try {
            server.awaitDeployed();
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
        return server;
    }

    URI url() {
        return URI.create("http://localhost:8080/" + BenchmarkApplication.CONTEXT + '/');
    }

    private void awaitDeployed() {
        Control control = new Control(new Site(url()));
        try {
            await().atMost(PATIENCE).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The server ended with " + process.exitValue());
                }
                return control.isUp();
            });
        } catch (RuntimeException e) {
            throw new IllegalStateException("The application is not deployed, " + log + " ends with:\n" + tail(), e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(30, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException | InterruptedException e) {
                one.destroyForcibly();
            }
        }
    }
}
