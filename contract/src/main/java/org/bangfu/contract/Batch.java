package org.bangfu.contract;

/** Some whole lines of a long input; the last one perhaps without its line feed. */
public final class Batch {

    private final byte[] bytes;
    private final int length;
    private final boolean tooLong;

    private Batch(byte[] bytes, int length, boolean tooLong) {
        this.bytes = bytes;
        this.length = length;
        this.tooLong = tooLong;
    }

    /** The first {@code length} of the bytes, which are read, not copied. */
    public static Batch of(byte[] bytes, int length) {
        return new Batch(bytes, length, false);
    }

    /** Stands for one line that was too long to be kept. */
    static Batch tooLong() {
        return new Batch(new byte[0], 0, true);
    }

    int length() {
        return length;
    }

    /** What is done with each line. */
    public interface OnLine {

        /** A line that is not blank, without its line feed. */
        void line(byte[] bytes, int from, int length);

        /** A line of more than 1 MiB. */
        void tooLong();

        /** A line of white space, which counts only as a line. */
        default void blank() {}
    }

    /** Gives every line, in order. */
    public void each(OnLine on) {
        if (tooLong) {
            on.tooLong();
        }
        for (int from = 0; from < length; ) {
            int to = from;
            while (to < length && bytes[to] != '\n') {
                to++;
            }
            if (blank(from, to)) {
                on.blank();
            } else if (BatchReader.tooLong(bytes, from, to)) {
                on.tooLong();
            } else {
                on.line(bytes, from, to - from);
            }
            from = to + 1;
        }
    }

    private boolean blank(int from, int to) {
        int start = from;
        if (to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            start += 3;
        }
        for (int i = start; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
