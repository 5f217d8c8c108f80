package org.freshet.example.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs a command in the foreground so that nothing of it outlives this process: neither the command nor what it started, whoever was
 * sent the signal. The Maven plugins that start servers leave them behind when Maven alone is told to end.
 */
public final class Foreground {

    private static final int PATIENCE_SECONDS = 30;

    private Foreground() {}

    /** Arguments: a directory, the command as a path in there, its arguments. Returns when the command has ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        List<String> command = Arrays.asList(args).subList(1, args.length);
        command.set(0, directory.resolve(command.get(0)).toString());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // The Java that runs this runs the server too: WildFly's script reads the first, Payara's the second.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end of the server"));
        process.waitFor();
    }

    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(Foreground::await);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
