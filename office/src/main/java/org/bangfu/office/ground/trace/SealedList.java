package org.bangfu.office.ground.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a seal takes in: transactions with their signatures, and each row they touched. As text a line for a transaction ({@code deed mac})
 * is followed by one for each trace, behind a blank ({@code  op relation key}); deflated.
 */
public final class SealedList {

    /** No list is longer, whatever somebody has put in its place. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private SealedList() {}

    /** @param mac the signature, hexadecimal */
    public record Signed(String mac, List<Touched> rows) {}

    /** One trace, without what the row looked like. */
    public record Touched(String op, String relation, String key) {}

    static final class Writing {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Writer text = new OutputStreamWriter(new DeflaterOutputStream(bytes), StandardCharsets.UTF_8);

        void deed(UUID deed, byte[] mac) {
            write(deed + " " + HexFormat.of().formatHex(mac) + "\n");
        }

        void row(String op, String relation, String key) {
            write(" " + op + " " + relation + " " + key.replace('\n', ' ') + "\n");
        }

        private void write(String line) {
            try {
                text.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] end() {
            try {
                text.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /**
     * By transaction.
     *
     * @throws IllegalArgumentException if this was never written by us
     */
    public static Map<UUID, Signed> read(byte[] list) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(list))) {
            Map<UUID, Signed> deeds = new LinkedHashMap<>();
            List<Touched> rows = new ArrayList<>();
            for (String line : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith(" ")) {
                    String[] parts = line.substring(1).split(" ", 3);
                    rows.add(new Touched(parts[0], parts[1], parts[2]));
                } else if (!line.isEmpty()) {
                    String[] parts = line.split(" ", 2);
                    rows = new ArrayList<>();
                    deeds.put(UUID.fromString(parts[0]), new Signed(parts[1], rows));
                }
            }
            return deeds;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a list of a seal", e);
        }
    }
}
