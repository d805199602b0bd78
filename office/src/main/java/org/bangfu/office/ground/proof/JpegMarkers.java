package org.bangfu.office.ground.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG file (ITU T.81, annex B), each behind its marker. */
final class JpegMarkers {

    private static final int START = 0xffd8;
    private static final int SCAN = 0xda;
    private static final byte MARK = (byte) 0xff;
    private static final byte END = (byte) 0xd9;

    private JpegMarkers() {}

    /** The first segment with a marker, before the picture itself. */
    static Optional<ByteBuffer> find(byte[] jpeg, int marker) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            if (Short.toUnsignedInt(bytes.getShort()) != START) {
                return Optional.empty();
            }
            while (bytes.remaining() > 4 && bytes.get() == MARK) {
                int found = Byte.toUnsignedInt(bytes.get());
                int length = Short.toUnsignedInt(bytes.getShort()) - 2;
                if (found == marker) {
                    return Optional.of(bytes.slice(bytes.position(), length));
                }
                if (found == SCAN) {
                    return Optional.empty();
                }
                bytes.position(bytes.position() + length);
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Whether the picture ends: a decoder paints the rest of a cut-off one grey and says nothing. Within a scan no such two bytes stand. */
    static boolean ends(byte[] jpeg) {
        int scan = find(jpeg, SCAN).map(ByteBuffer::arrayOffset).orElse(jpeg.length);
        for (int i = scan; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == MARK && jpeg[i + 1] == END) {
                return true;
            }
        }
        return false;
    }
}
