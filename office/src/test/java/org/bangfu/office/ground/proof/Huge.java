package org.bangfu.office.ground.proof;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that are small as files and large as pictures. */
final class Huge {

    private Huge() {}

    /** White, one bit a pixel. */
    static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(out)) {
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            var head = new ByteArrayOutputStream();
            try (var fields = new DataOutputStream(head)) {
                fields.writeInt(width);
                fields.writeInt(height);
                fields.write(new byte[] {1, 0, 0, 0, 0});
            }
            chunk(file, "IHDR", head.toByteArray());
            var pixels = new ByteArrayOutputStream();
            try (var packed = new DeflaterOutputStream(pixels)) {
                byte[] row = new byte[1 + (width + 7) / 8];
                for (int y = 0; y < height; y++) {
                    packed.write(row);
                }
            }
            chunk(file, "IDAT", pixels.toByteArray());
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream file, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(content);
        file.writeInt(content.length);
        file.write(type);
        file.write(content);
        file.writeInt((int) sum.getValue());
    }

    /** Grey with a pattern, as a telephone of many million pixels would take it. */
    static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 251);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
