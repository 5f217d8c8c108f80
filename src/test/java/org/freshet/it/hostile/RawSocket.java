package org.freshet.it.hostile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that sends what it is told to, and reads only when it is told to. */
public final class RawSocket implements AutoCloseable {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;
    static final int FIN = 0x80;

    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** What the server sent. */
    public record Frame(int opcode, byte[] payload) {

        public boolean isClose() {
            return opcode == CLOSE;
        }

        public boolean isPing() {
            return opcode == PING;
        }

        public boolean isText() {
            return opcode == TEXT;
        }

        /** Of a closing frame; 1005 if it has none. */
        public int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }

        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** The server did not open a WebSocket. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(int status) {
            super("The handshake was answered with " + status);
        }
    }

    /** Connects without a word. @param receiveBuffer bytes that may come before they are read; 0: as the system has it */
    static RawSocket connect(URI site, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()), PATIENCE_MILLIS);
        return new RawSocket(socket);
    }

    /** Opens a WebSocket as this visitor. @param path below the site's */
    public static RawSocket open(Visitor visitor, String path, int receiveBuffer) throws IOException {
        RawSocket raw = connect(visitor.site(), receiveBuffer);
        raw.write(visitor.upgrade(path).getBytes(StandardCharsets.UTF_8));
        int status = raw.status();
        if (status != 101) {
            raw.reset();
            throw new RefusedException(status);
        }
        return raw;
    }

    /** Of an HTTP answer, whose head it reads. */
    int status() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    public void send(String text) throws IOException {
        frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a ping. */
    public void pong(Frame ping) throws IOException {
        frame(FIN | PONG, ping.payload);
    }

    /** A whole frame. @param head its first byte */
    void frame(int head, byte[] payload) throws IOException {
        write(encoded(head, payload));
    }

    /** Masked with zeros, which is a mask. */
    static byte[] encoded(int head, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) head);
        if (payload.length < TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | EIGHT_BYTES)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next frame, pings among them. */
    public Frame read() throws IOException {
        int head = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == TWO_BYTES) {
            length = in.readUnsignedShort();
        } else if (length == EIGHT_BYTES) {
            length = in.readLong();
        }
        return new Frame(head & 0xf, in.readNBytes(Math.toIntExact(length)));
    }

    /** Nothing comes after what it reads. */
    void readToTheEnd(int millis) throws IOException {
        socket.setSoTimeout(millis);
        while (in.read() >= 0) {
            // On it goes.
        }
    }

    /** Drops the connection in the middle of whatever it is: the peer gets a reset. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is gone already.
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be closed.
        }
    }
}
