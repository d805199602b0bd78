package org.bangfu.office.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way between a telephone and the office: it can be cut, and it can lose what the office answers. */
final class Signal implements AutoCloseable {

    private final ServerSocket near;
    private final int office;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean armed;
    private volatile boolean deaf;

    Signal(int office) {
        this.office = office;
        try {
            this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://localhost:" + near.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Signal::end);
    }

    /** From the next form on the office hears, the telephone does not. */
    void loseAnswers() {
        armed = true;
    }

    void back() {
        cut = false;
        armed = false;
        deaf = false;
    }

    private void listen() {
        while (!near.isClosed()) {
            try {
                Socket phone = near.accept();
                if (cut) {
                    end(phone);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), office);
                open.add(phone);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(phone, server, false));
                Thread.ofVirtual().start(() -> pass(server, phone, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] some = new byte[1 << 14];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!answers && armed && new String(some, 0, read, StandardCharsets.ISO_8859_1).startsWith("POST ")) {
                    deaf = true;
                }
                if (answers && deaf) {
                    break;
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // cut
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
