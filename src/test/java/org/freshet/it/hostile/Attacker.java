package org.freshet.it.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.freshet.it.hostile.RawSocket.Frame;
import org.freshet.it.hostile.RawSocket.RefusedException;

/** Opens connection after connection and abuses each, until it has sent its share. */
public final class Attacker implements Runnable {

    /** Of the application's own: says what it is told. */
    private static final String ENDPOINT = "rx/consumer/bait";

    private static final int TINY_BUFFER = 2_048;
    private static final int OFTEN = 20;
    private static final int MILLIS_TO_THE_END = 2_000;
    private static final int MOST_REFUSALS = 500;

    private final Visitor visitor;
    private final int share;
    private final Findings findings;
    private final Random random;
    private final Messages messages;
    private final Violations violations;
    private final Handshakes handshakes;
    private int sent;
    private int refusals;

    /** @param share how many frames to send, at least */
    public Attacker(Visitor visitor, Words words, long seed, int share, Findings findings) {
        this.visitor = visitor;
        this.share = share;
        this.findings = findings;
        this.random = new Random(seed);
        this.messages = new Messages(words, random);
        this.violations = new Violations(random);
        this.handshakes = new Handshakes(visitor, words, random, findings);
    }

    @Override
    public void run() {
        while (sent < share) {
            try {
                if (random.nextInt(10) == 0) {
                    handshakes.knock();
                }
                visit();
                refusals = 0;
            } catch (RefusedException e) {
                findings.refused();
                if (++refusals > MOST_REFUSALS) {
                    findings.problem("not let in any longer: " + e.getMessage());
                    return;
                }
            } catch (SocketTimeoutException e) {
                findings.problem("neither an answer nor an end");
                return;
            } catch (IOException e) {
                // Whoever behaves like this may be cut off.
                findings.ended();
            }
        }
    }

    private void visit() throws IOException {
        boolean deaf = random.nextInt(12) == 0;
        int length = random.nextInt(20) == 0 ? 600 : 1 + random.nextInt(60);
        String path = random.nextInt(6) == 0 ? ENDPOINT : "rx/socket";
        try (RawSocket socket = RawSocket.open(visitor, path, deaf ? TINY_BUFFER : 0)) {
            findings.opened();
            for (int i = 1; i <= length; i++) {
                say(socket);
                if (i % OFTEN == 0 && !deaf) {
                    hear(socket);
                }
            }
            if (random.nextBoolean()) {
                count(violations.end(socket, bytes(messages.tooLarge())));
                if (!deaf) {
                    hearTheEnd(socket);
                }
            } else if (random.nextBoolean()) {
                count(violations.begin(socket, bytes(messages.tooLarge())));
            }
            if (random.nextBoolean()) {
                socket.reset();
            }
        }
    }

    private void say(RawSocket socket) throws IOException {
        byte[] text = bytes(messages.frame());
        if (random.nextInt(10) == 0) {
            count(violations.bear(socket, text));
        } else {
            socket.frame(RawSocket.FIN | RawSocket.TEXT, text);
            count(1);
        }
    }

    /** Reads until what was said last is answered: so all that was said has been taken in. */
    private void hear(RawSocket socket) throws IOException {
        String ref = "heard-" + sent;
        socket.send("{\"type\":\"hear\",\"ref\":\"" + ref + "\"}");
        count(1);
        while (true) {
            Frame frame = socket.read();
            if (frame.isClose()) {
                throw new EOFException("closed with " + frame.closeCode());
            }
            if (frame.isPing()) {
                socket.pong(frame);
                continue;
            }
            String text = frame.text();
            findings.heard(text);
            if (text.contains(ref)) {
                return;
            }
        }
    }

    /** Each violation has been seen by the server then: what a reset overtakes may not be. */
    private void hearTheEnd(RawSocket socket) throws IOException {
        try {
            socket.readToTheEnd(MILLIS_TO_THE_END);
            findings.ended();
        } catch (SocketTimeoutException e) {
            findings.borne();
        }
    }

    private void count(int frames) {
        sent += frames;
        findings.sent(frames);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
