package org.bangfu.contract;

/**
 * Some lines of a long input, in order.
 *
 * @param number 0 the first batch; answers are written in this order
 * @param bytes holds {@code length} bytes of whole lines, the last one perhaps without its line feed
 * @param tooLong the batch stands for one line that was too long to be kept
 */
record Batch(long number, Bytes bytes, boolean tooLong) {

    /** Bytes that are read, not copied. */
    static final class Bytes {
        final byte[] array;
        final int length;

        Bytes(byte[] array, int length) {
            this.array = array;
            this.length = length;
        }
    }
}
