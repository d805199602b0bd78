package org.bangfu.office.casework.application;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What a finger wrote on the screen: a PNG that came as a data address. */
final class Signature {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_SIDE = 2000;
    /** A dot is no signature. */
    private static final int LEAST_INK = 60;

    private Signature() {}

    /** Empty where nothing was signed. */
    static Optional<byte[]> read(@Nullable String data, String field) {
        if (data == null || data.isBlank()) {
            return Optional.empty();
        }
        if (!data.startsWith(PREFIX) || data.length() > MOST_BYTES * 4 / 3) {
            throw Refusal.at(field, "签名没有收到，请清空后重新签一次。");
        }
        try {
            return Optional.of(Base64.getDecoder().decode(data.substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            throw Refusal.at(field, "签名没有收到，请清空后重新签一次。");
        }
    }

    /** @throws Refusal at {@code field} if it is no picture of a signature */
    static void check(byte[] png, String field, String name) {
        BufferedImage image = decoded(png);
        if (image == null) {
            throw Refusal.at(field, "签名没有收到，请清空后重新签一次。");
        }
        if (ink(image) < LEAST_INK) {
            throw Refusal.at(field, "框里几乎是空的，请" + name + "签上自己的名字。");
        }
    }

    private static @Nullable BufferedImage decoded(byte[] png) {
        if (png.length > MOST_BYTES) {
            return null;
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            if (input == null || !readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                // The size is read before anything is decoded.
                return reader.getWidth(0) > MOST_SIDE || reader.getHeight(0) > MOST_SIDE ? null : reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Dark points, where a line was drawn. */
    private static int ink(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int point = image.getRGB(x, y);
                boolean visible = (point >>> 24) > 127;
                if (visible && (point >> 16 & 255) + (point >> 8 & 255) + (point & 255) < 384) {
                    ink++;
                }
            }
        }
        return ink;
    }
}
