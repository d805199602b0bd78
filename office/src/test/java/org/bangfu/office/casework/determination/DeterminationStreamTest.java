package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.Town.JINGHU;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests of any length over the network: answered while they are still being sent. */
@OfficeTest
class DeterminationStreamTest {

    private static final String FAMILY =
            "{\"id\":\"%s\",\"applicationDate\":\"2026-03-18\",\"locality\":\"340202\",\"applicant\":{\"status\":\"EMPLOYEE\"},"
                    + "\"members\":[{\"id\":\"1\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    private String token = "";

    @BeforeEach
    void aClerkWithAToken() {
        var clerk = town.colleague(JINGHU, "李批量", Role.CENTRE_CLERK);
        token = tokens.make(clerk.account(), "批量", LocalDate.ofInstant(Instant.now(), OfficeClock.ZONE));
    }

    /** A request whose end is not known when it begins; the connection closes after the answer. */
    private final class Call implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        private final InputStream answer = new BufferedInputStream(socket.getInputStream());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(new Chunks(answer), StandardCharsets.UTF_8));

        Call(String type) throws IOException {
            out.write("""
                    POST /api/v1/determinations?brief=true HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: %s
                    Transfer-Encoding: chunked
                    Connection: close

                    """.formatted(token, type).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        void send(String text) throws IOException {
            byte[] chunk = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** The status line; the headers are passed over. */
        String status() throws IOException {
            String status = line(answer);
            String header = status;
            while (!header.isEmpty()) {
                header = line(answer);
            }
            return status;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** What stands in the chunks of an answer whose length nobody knew when it began (RFC 9112, 7.1). */
    private static final class Chunks extends InputStream {

        private final InputStream in;
        private int left;
        private boolean begun;
        private boolean ended;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                if (begun) {
                    line(in);
                }
                begun = true;
                left = Integer.parseInt(line(in), 16);
                ended = left == 0;
            }
            int read = ended ? -1 : in.read(to, from, Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }

    @Test
    void theFirstAnswerOfAListIsThereBeforeTheLastDocumentIsSent() throws IOException {
        try (var call = new Call("application/json")) {
            call.send("[" + FAMILY.formatted("A") + ",");
            assertThat(call.status()).startsWith("HTTP/1.1 200");
            var first = new char["[{\"id\":\"A\"".length()];
            for (int read = 0; read < first.length; ) {
                read += call.in.read(first, read, first.length - read);
            }
            assertThat(new String(first)).isEqualTo("[{\"id\":\"A\"");
            call.send(FAMILY.formatted("B") + "]");
            call.end();
            assertThat(call.in.lines().reduce("", String::concat))
                    .contains("{\"id\":\"B\"")
                    .endsWith("]");
        }
    }

    @Test
    void lineByLineAProgramMayAskAgainAfterItHasSeenTheAnswer() throws IOException {
        try (var call = new Call("application/x-ndjson")) {
            call.send(FAMILY.formatted("A") + "\n");
            assertThat(call.status()).startsWith("HTTP/1.1 200");
            assertThat(call.in.readLine()).startsWith("{\"id\":\"A\"");
            call.send("{\"id\":\n");
            assertThat(call.in.readLine()).startsWith("{\"id\":null,\"errors\"");
            call.send(FAMILY.formatted("B"));
            call.end();
            assertThat(call.in.readLine()).startsWith("{\"id\":\"B\"");
            assertThat(call.in.readLine()).isNull();
        }
    }

    @Test
    void aHundredThousandDocumentsAreAnsweredInOrder() throws Exception {
        int many = 100_000;
        try (var call = new Call("application/x-ndjson");
                var sender = Executors.newSingleThreadExecutor()) {
            var sent = sender.submit(() -> {
                for (int from = 0; from < many; from += 1000) {
                    var lines = new StringBuilder();
                    for (int i = from; i < from + 1000; i++) {
                        lines.append(FAMILY.formatted("N" + i)).append('\n');
                    }
                    call.send(lines.toString());
                }
                call.end();
                return true;
            });
            assertThat(call.status()).startsWith("HTTP/1.1 200");
            int answered = 0;
            for (String line = call.in.readLine(); line != null; line = call.in.readLine()) {
                if (!line.startsWith("{\"id\":\"N" + answered + "\",\"category\"")) {
                    assertThat(line).as("answer %d", answered).isNull();
                }
                answered++;
            }
            assertThat(answered).isEqualTo(many);
            assertThat(sent.get()).isTrue();
        }
    }

    @Test
    void anAccountSendsOneLongRequestAtATime() throws IOException {
        try (var first = new Call("application/x-ndjson")) {
            first.send(FAMILY.formatted("A") + "\n");
            assertThat(first.status()).startsWith("HTTP/1.1 200");
            assertThat(first.in.readLine()).startsWith("{\"id\":\"A\"");
            try (var second = new Call("application/x-ndjson")) {
                second.end();
                assertThat(second.status()).startsWith("HTTP/1.1 429");
            }
            first.end();
            assertThat(first.in.readLine()).isNull();
        }
        try (var third = new Call("application/x-ndjson")) {
            third.end();
            assertThat(third.status()).startsWith("HTTP/1.1 200");
        }
    }
}
