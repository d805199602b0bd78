package org.bangfu.population.columns;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Figures of stage 1 kept for the next run. A header, then blocks one after the other, then where each begins. In a block every column is
 * its least value and, for each row, the rest in as many bytes as the largest needs: none where all are equal, 1, 2, 4 or 8. Numbers have
 * their low byte first.
 */
public final class FiguresFile {

    /**
     * What the figures of a family mean, with its history:
     *
     * <ul>
     *   <li>1: families who applied before the policy's day had none.
     *   <li>2: a policy's text is asked about every family, whatever day it is in force from.
     *   <li>3: what was given beside the standard has columns of its own; who died does not count, nor does an
     *       applicant's schooling.
     * </ul>
     */
    public static final int MEANING = 3;

    private static final String KIND = "BANGFU figures ";
    private static final byte[] MAGIC = (KIND + MEANING + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final int BASIS = 64;
    private static final int HEADER = MAGIC.length + BASIS;
    private static final int FOOTER = Long.BYTES + MAGIC.length;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final long[] starts;

    private FiguresFile(MemorySegment file, long[] starts) {
        this.file = file;
        this.starts = starts;
    }

    /**
     * Whether the file says it holds figures.
     *
     * @throws IOException where they mean something else than figures of today
     */
    public static boolean is(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(MAGIC.length);
            boolean figures = new String(first, StandardCharsets.US_ASCII).startsWith(KIND);
            if (figures && !Arrays.equals(first, MAGIC)) {
                throw new IOException(path + " 是另一版程序存下的指标，含义不同，不能再用；请用家庭的完整资料重新形成（simulate --figures）");
            }
            return figures;
        }
    }

    /** @throws IOException where it is no file of figures, or one that was not finished */
    public static FiguresFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new FiguresFile(file, starts(path, file));
        }
    }

    private static long[] starts(Path path, MemorySegment file) throws IOException {
        long size = file.byteSize();
        if (size < HEADER + FOOTER
                || !text(file, size - MAGIC.length, MAGIC.length).equals(magic())) {
            throw new IOException(path + " 不是完整的指标文件，请重新生成");
        }
        int blocks = Math.toIntExact(file.get(LONG, size - FOOTER));
        long[] starts = new long[blocks];
        for (int block = 0; block < blocks; block++) {
            starts[block] = file.get(LONG, size - FOOTER - (long) (blocks - block) * Long.BYTES);
        }
        return starts;
    }

    private static String magic() {
        return new String(MAGIC, StandardCharsets.US_ASCII);
    }

    private static String text(MemorySegment file, long from, int length) {
        return new String(file.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.US_ASCII);
    }

    /** What the figures rest on, as it was said when they were written: 64 letters or digits. */
    public String basis() {
        return text(file, MAGIC.length, BASIS);
    }

    public int blocks() {
        return starts.length;
    }

    /** Reads a block, 0 the first; what was in {@code into} is forgotten. */
    public void read(int block, Block into) {
        long at = starts[block];
        int rows = file.get(INT, at);
        at += Integer.BYTES;
        into.rows(rows);
        var reading = new Reading(file, at, rows);
        for (long[] column : into.amounts()) {
            reading.amounts(column);
        }
        for (int[] column : into.counts()) {
            reading.counts(column);
        }
    }

    /** Where in a block the reading is. */
    private static final class Reading {

        private final MemorySegment file;
        private final int rows;
        private long at;
        private final byte[] bytes = new byte[Block.ROWS];
        private final short[] shorts = new short[Block.ROWS];
        private final int[] ints = new int[Block.ROWS];

        Reading(MemorySegment file, long at, int rows) {
            this.file = file;
            this.at = at;
            this.rows = rows;
        }

        void amounts(long[] column) {
            int width = file.get(ValueLayout.JAVA_BYTE, at);
            long least = file.get(LONG, at + 1);
            at += 1 + Long.BYTES;
            switch (width) {
                case 0 -> Arrays.fill(column, 0, rows, least);
                case 1 -> {
                    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, bytes, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] = least + (bytes[row] & 0xFF);
                    }
                }
                case 2 -> {
                    MemorySegment.copy(file, SHORT, at, shorts, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] = least + (shorts[row] & 0xFFFF);
                    }
                }
                case 4 -> {
                    MemorySegment.copy(file, INT, at, ints, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] = least + (ints[row] & 0xFFFF_FFFFL);
                    }
                }
                default -> {
                    MemorySegment.copy(file, LONG, at, column, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] += least;
                    }
                }
            }
            at += (long) width * rows;
        }

        void counts(int[] column) {
            int width = file.get(ValueLayout.JAVA_BYTE, at);
            int least = (int) file.get(LONG, at + 1);
            at += 1 + Long.BYTES;
            switch (width) {
                case 0 -> Arrays.fill(column, 0, rows, least);
                case 1 -> {
                    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, bytes, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] = least + (bytes[row] & 0xFF);
                    }
                }
                case 2 -> {
                    MemorySegment.copy(file, SHORT, at, shorts, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] = least + (shorts[row] & 0xFFFF);
                    }
                }
                default -> {
                    MemorySegment.copy(file, INT, at, column, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        column[row] += least;
                    }
                }
            }
            at += (long) width * rows;
        }
    }

    // Writing

    /** A block as it stands in the file: any thread may make it, one writes them in order. */
    public static byte[] bytes(Block block) {
        int rows = block.rows();
        var out = new ByteArrayOutputStream();
        number(out, rows, Integer.BYTES);
        for (long[] column : block.amounts()) {
            column(out, column, rows);
        }
        long[] wide = new long[rows];
        for (int[] column : block.counts()) {
            for (int row = 0; row < rows; row++) {
                wide[row] = column[row];
            }
            column(out, wide, rows);
        }
        return out.toByteArray();
    }

    private static void column(ByteArrayOutputStream out, long[] column, int rows) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            least = Math.min(least, column[row]);
            most = Math.max(most, column[row]);
        }
        long range = most - least;
        int width = range == 0
                ? 0
                : range < 0 ? 8 : range <= 0xFF ? 1 : range <= 0xFFFF ? 2 : range <= 0xFFFF_FFFFL ? 4 : 8;
        out.write(width);
        number(out, least, Long.BYTES);
        for (int row = 0; row < rows; row++) {
            number(out, column[row] - least, width);
        }
    }

    private static void number(ByteArrayOutputStream out, long number, int width) {
        for (int i = 0; i < width; i++) {
            out.write((int) (number >> (8 * i)));
        }
    }

    /** Begins a file; it takes its name when it is closed whole. */
    public static Writer write(Path path, String basis) throws IOException {
        return new Writer(path, basis);
    }

    /** Takes blocks in order. */
    public static final class Writer implements Closeable {

        private final Path path;
        private final Path unfinished;
        private final DataOutputStream out;
        private final List<Long> starts = new ArrayList<>();
        private long at = HEADER;
        private boolean whole;

        private Writer(Path path, String basis) throws IOException {
            if (basis.length() != BASIS) {
                throw new IllegalArgumentException("a basis of " + basis.length() + " letters");
            }
            this.path = path;
            this.unfinished = path.resolveSibling(path.getFileName() + ".part");
            OutputStream file = Files.newOutputStream(unfinished);
            this.out = new DataOutputStream(new BufferedOutputStream(file, 1 << 20));
            out.write(MAGIC);
            out.write(basis.getBytes(StandardCharsets.US_ASCII));
        }

        public void write(byte[] block) throws IOException {
            starts.add(at);
            out.write(block);
            at += block.length;
        }

        /** All blocks were written. */
        public void finish() throws IOException {
            for (long start : starts) {
                out.writeLong(Long.reverseBytes(start));
            }
            out.writeLong(Long.reverseBytes(starts.size()));
            out.write(MAGIC);
            whole = true;
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (whole) {
                Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
