package org.bangfu.office.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone held a picture, told by its EXIF tag 0x0112; the picture is turned upright, since the tag is dropped with the rest. */
enum Orientation {
    UPRIGHT,
    UPSIDE_DOWN,
    LEFT,
    RIGHT;

    private static final int EXIF = 0xe1;
    private static final int ORIENTATION_TAG = 0x0112;

    /** Never fails: what cannot be read is upright. */
    static Orientation of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            if (Short.toUnsignedInt(bytes.getShort()) != 0xffd8) {
                return UPRIGHT;
            }
            while (bytes.remaining() > 4 && Byte.toUnsignedInt(bytes.get()) == 0xff) {
                int marker = Byte.toUnsignedInt(bytes.get());
                int length = Short.toUnsignedInt(bytes.getShort());
                if (marker == EXIF) {
                    return tag(bytes.slice(bytes.position() + 6, length - 8));
                }
                if (marker == 0xda) {
                    return UPRIGHT;
                }
                bytes.position(bytes.position() + length - 2);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
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

    BufferedImage upright(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var turn = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        return this == UPRIGHT
                ? image
                : new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, null);
    }
}
