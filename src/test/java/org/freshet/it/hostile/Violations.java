package org.freshet.it.hostile;

import static org.freshet.it.hostile.RawSocket.BINARY;
import static org.freshet.it.hostile.RawSocket.CLOSE;
import static org.freshet.it.hostile.RawSocket.CONTINUATION;
import static org.freshet.it.hostile.RawSocket.FIN;
import static org.freshet.it.hostile.RawSocket.PING;
import static org.freshet.it.hostile.RawSocket.PONG;
import static org.freshet.it.hostile.RawSocket.TEXT;
import static org.freshet.it.hostile.RawSocket.encoded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Abuses of the WebSocket protocol below ours. Each says how many frames it was. */
final class Violations {

    private static final byte[] PING_MESSAGE = {
        '{', '"', 't', 'y', 'p', 'e', '"', ':', '"', 'p', 'i', 'n', 'g', '"', '}'
    };

    private final Random random;

    Violations(Random random) {
        this.random = random;
    }

    /** What is allowed, if unusual: the connection goes on. */
    int bear(RawSocket socket, byte[] text) throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> one(socket, FIN | BINARY, bytes(random.nextInt(2_000)));
            case 1 -> one(socket, FIN | PONG, bytes(random.nextInt(126)));
            case 2 -> pings(socket, 1 + random.nextInt(50));
            case 3 -> fragments(socket, TEXT, text, 1 + random.nextInt(20));
            default -> fragments(socket, BINARY, bytes(500), 1 + random.nextInt(20));
        };
    }

    /** What a server ends a connection for. */
    int end(RawSocket socket, byte[] tooLarge) throws IOException {
        switch (random.nextInt(14)) {
            case 0 -> socket.frame(FIN | 3 + random.nextInt(5), bytes(10));
            case 1 -> socket.frame(FIN | 0xB + random.nextInt(5), bytes(10));
            case 2 -> socket.frame(FIN | 0x10 << random.nextInt(3) | TEXT, PING_MESSAGE);
            case 3 -> socket.frame(FIN | CONTINUATION, PING_MESSAGE);
            case 4 -> socket.write(notMasked());
            case 5 -> socket.frame(FIN | PING, bytes(126 + random.nextInt(1_000)));
            case 6 -> socket.frame(PING, bytes(5));
            case 7 -> socket.write(lengthOf(Long.MAX_VALUE - random.nextInt(9)));
            case 8 -> socket.write(lengthOf(-1 - random.nextInt(9)));
            case 9 -> socket.frame(FIN | TEXT, new byte[] {'"', (byte) 0xC0, (byte) 0x80, (byte) 0xFF, '"'});
            case 10 -> socket.frame(FIN | CLOSE, closing());
            case 11 -> socket.frame(FIN | TEXT, tooLarge);
            case 12 -> socket.frame(FIN | BINARY, bytes(70_000 + random.nextInt(100_000)));
            default -> {
                socket.frame(TEXT, PING_MESSAGE);
                socket.frame(FIN | TEXT, PING_MESSAGE);
                return 2;
            }
        }
        return 1;
    }

    /** What is left unfinished. */
    int begin(RawSocket socket, byte[] text) throws IOException {
        if (random.nextBoolean()) {
            byte[] whole = encoded(FIN | TEXT, text);
            socket.write(Arrays.copyOf(whole, random.nextInt(whole.length)));
            return 1;
        }
        return endless(socket);
    }

    private static int one(RawSocket socket, int head, byte[] payload) throws IOException {
        socket.frame(head, payload);
        return 1;
    }

    private int pings(RawSocket socket, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            socket.frame(FIN | PING, bytes(random.nextInt(126)));
        }
        return number;
    }

    /** One message in parts, some empty, with pings between. */
    private int fragments(RawSocket socket, int opcode, byte[] message, int parts) throws IOException {
        int frames = 0;
        for (int i = 0; i < parts; i++) {
            byte[] part = Arrays.copyOfRange(message, (int) ((long) message.length * i / parts), (int)
                    ((long) message.length * (i + 1) / parts));
            frames += one(socket, (i == 0 ? opcode : CONTINUATION) | (i == parts - 1 ? FIN : 0), part);
            if (i < parts - 1 && random.nextInt(5) == 0) {
                frames += pings(socket, 1);
            }
        }
        return frames;
    }

    /** A message that goes on and on. */
    private int endless(RawSocket socket) throws IOException {
        socket.frame(random.nextBoolean() ? TEXT : BINARY, PING_MESSAGE);
        int parts = random.nextInt(200);
        int size = random.nextInt(3) == 0 ? 0 : random.nextInt(2_000);
        byte[] part = new byte[size];
        Arrays.fill(part, (byte) 'e');
        for (int i = 0; i < parts; i++) {
            socket.frame(CONTINUATION, part);
        }
        return 1 + parts;
    }

    private byte[] notMasked() {
        ByteBuffer frame = ByteBuffer.allocate(2 + PING_MESSAGE.length);
        return frame.put((byte) (FIN | TEXT))
                .put((byte) PING_MESSAGE.length)
                .put(PING_MESSAGE)
                .array();
    }

    private byte[] lengthOf(long length) {
        return ByteBuffer.allocate(30)
                .put((byte) (FIN | (random.nextBoolean() ? TEXT : BINARY)))
                .put((byte) 0xFF)
                .putLong(length)
                .array();
    }

    private byte[] closing() {
        int[] codes = {0, 999, 1000, 1004, 1005, 1006, 1015, 2999, 4999, 65535};
        byte[] payload = bytes(2 + random.nextInt(123));
        ByteBuffer.wrap(payload).putShort((short) codes[random.nextInt(codes.length)]);
        return random.nextInt(4) == 0 ? bytes(1) : payload;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
