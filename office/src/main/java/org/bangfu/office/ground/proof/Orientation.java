package org.bangfu.office.ground.proof;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone held a picture, told by its EXIF tag 0x0112; the picture is turned upright, since the tag is dropped with the rest. */
enum Orientation {
    UPRIGHT,
    UPSIDE_DOWN,
    LEFT,
    RIGHT;

    private static final int EXIF = 0xe1;

    /** {@code Exif}, and two bytes of nothing. */
    private static final int BEHIND_EXIF = 6;

    private static final int ORIENTATION_TAG = 0x0112;

    /** Never fails: what cannot be read is upright. */
    static Orientation of(byte[] jpeg) {
        try {
            return JpegMarkers.find(jpeg, EXIF)
                    .map(exif -> tag(exif.slice(BEHIND_EXIF, exif.limit() - BEHIND_EXIF)))
                    .orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Orientation tag(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> UPSIDE_DOWN;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean lies() {
        return this == LEFT || this == RIGHT;
    }

    /** @param width of the picture as it was held */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
