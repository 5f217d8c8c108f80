package org.freshet.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** One WildFly process with a base directory of its own. */
final class WildFlyNode {

    private static final Pattern THREAD = Pattern.compile("^\"(.*?)\" #", Pattern.MULTILINE);

    private final Path wildfly;
    private final Path base;
    private final String name;
    private final int portOffset;
    private final NodeLog log;
    private final Deployments deployments;
    private Process process;

    WildFlyNode(Path wildfly, Path directory, String name, int portOffset) {
        this.wildfly = wildfly;
        this.base = directory.resolve(name);
        this.name = name;
        this.portOffset = portOffset;
        this.log = new NodeLog(directory.resolve(name + ".log"));
        this.deployments = new Deployments(base.resolve("deployments"), this::check, log);
    }

    void copyFrom(Path configured) throws IOException {
        Directories.copy(configured, base);
    }

    void start() throws IOException {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(wildfly)
                .setBaseDirectory(base)
                .setServerConfiguration(NodeConfiguration.FILE)
                .setJavaOptions("-Xmx512m", "-Djava.net.preferIPv4Stack=true")
                .addServerArgument("-Djboss.socket.binding.port-offset=" + portOffset)
                .addServerArgument("-Djboss.node.name=" + name)
                .addServerArgument("-Djboss.tx.node.id=" + name);
        process = Launcher.of(command)
                .setRedirectErrorStream(true)
                .redirectOutput(log.file())
                .launch();
    }

    private void check() {
        if (!process.isAlive()) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ":\n" + log.tail());
        }
    }

    URI url() {
        return URI.create("http://localhost:" + (8080 + portOffset) + "/");
    }

    Deployments deployments() {
        return deployments;
    }

    NodeLog log() {
        return log;
    }

    List<String> threads() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process dump = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(dump.getInputStream().readAllBytes());
            return THREAD.matcher(text).results().map(found -> found.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void askToStop() {
        if (process != null) {
            process.destroy();
        }
    }

    void awaitStop() {
        try {
            if (process != null && !process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
